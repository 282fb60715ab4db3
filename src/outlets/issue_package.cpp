#include "outlets/issue_package.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/markdown.h"
#include "outlets/limits.h"
#include "people/dressing.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"

namespace samband::outlets {

using channels::handover::ArchiveFile;

std::vector<PlannedPost> planned_posts(db::Reading& tx, const Issue& issue, const people::Municipality& municipality)
{
    std::vector<PlannedPost> planned;
    for (const IssuePost& at : posts_of(tx, issue.id)) {
        publishing::Post post = publishing::load_post(tx, at.post);
        if (post.state != publishing::State::published) continue;
        Contact contact = contact_of(tx, post, municipality);
        planned.push_back({at, std::move(post), std::move(contact)});
    }
    return planned;
}

std::string copy_text(const PlannedPost& planned)
{
    const publishing::Content& content = planned.post.content;
    return content.title + "\n\n" + content.lead + (content.lead.empty() ? "" : "\n\n") +
           std::string(trim(http::to_plain_text(content.body)));
}

std::int64_t characters_of(const PlannedPost& planned)
{
    return static_cast<std::int64_t>(graphemes(copy_text(planned)));
}

namespace {

/// One post in the archive, with what the plan says of it.
struct Folder {
    std::string name; ///< "side-1/01-vannet-stenges/"
    Json plan;
    std::vector<ArchiveFile> files;
};

std::string two_digits(std::size_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string folder_name(const PlannedPost& planned, std::size_t number)
{
    const std::string name = slug(planned.post.content.title);
    return "side-" + std::to_string(planned.at.page) + "/" + two_digits(number) + "-" + (name.empty() ? "sak" : name) +
           "/";
}

class Package {
public:
    Package(db::Database& database, const pictures::Library& library, const people::Municipality& municipality)
        : database_(database),
          library_(library),
          municipality_(municipality)
    {
    }
    Folder folder(const PlannedPost& planned, std::size_t number);

private:
    std::string text_of_post(const PlannedPost& planned) const;
    void add_pictures(Folder& folder, const PlannedPost& planned);

    db::Database& database_;
    const pictures::Library& library_;
    const people::Municipality& municipality_;
    std::size_t bytes_ = 0;
};

Folder Package::folder(const PlannedPost& planned, std::size_t number)
{
    Folder folder{folder_name(planned, number), Json::object(), {}};
    folder.plan = Json::object({{"title", planned.post.content.title},
                                {"unit", planned.post.unit_name},
                                {"characters", characters_of(planned)},
                                {"revision", planned.post.revision},
                                {"text", folder.name + "tekst.txt"},
                                {"pictures", Json::array()}});
    folder.files.push_back({folder.name + "tekst.txt", text_of_post(planned)});
    add_pictures(folder, planned);
    return folder;
}

std::string Package::text_of_post(const PlannedPost& planned) const
{
    std::string text = copy_text(planned) + "\n\n---\n" + municipality_.name + ", " + planned.post.unit_name + "\n";
    for (const std::string& line : {planned.contact.name, planned.contact.phone, planned.contact.email})
        if (!line.empty()) text += line + "\n";
    if (on_website(planned.post))
        text += publishing::site_address(municipality_, publishing::news_path(planned.post.slug)) + "\n";
    return text;
}

void Package::add_pictures(Folder& folder, const PlannedPost& planned)
{
    std::string told;
    std::size_t number = 0;
    for (const publishing::Picture& picture : planned.post.content.pictures) {
        auto file = picture_file(database_, library_, municipality_.key, picture.hash, 0, archive_bytes - bytes_);
        ++number;
        if (!file)
            throw Problem(ProblemCode::invalid,
                          "Et bilde mangler, eller pakken blir for stor. Ta ut en sak, eller del utgaven i to.");
        bytes_ += file->bytes.size();
        const std::string name =
            "bilde-" + std::to_string(number) + std::string(pictures::ending(file->picture.format));
        told += name + "\n  " + picture.alt +
                "\n  Foto: " + (file->picture.credit.empty() ? "ikke oppgitt" : file->picture.credit) + "\n";
        folder.plan["pictures"].push(Json::object({{"file", folder.name + name},
                                                   {"caption", picture.alt},
                                                   {"credit", file->picture.credit},
                                                   {"width", file->picture.width},
                                                   {"height", file->picture.height}}));
        folder.files.push_back({folder.name + name, std::move(file->bytes), false});
    }
    if (number > 0) folder.files.push_back({folder.name + "bilder.txt", told});
}

std::string plan_text(const Issue& issue, const std::vector<PlannedPost>& posts, const std::vector<Folder>& folders)
{
    std::string text = issue.name + "\n" + people::day_words(issue.day, http::Language::nb) + "\n";
    for (std::int64_t page = 1; page <= issue.pages; ++page) {
        std::string lines;
        std::int64_t characters = 0;
        for (std::size_t at = 0; at < posts.size(); ++at) {
            if (posts[at].at.page != page) continue;
            characters += characters_of(posts[at]);
            lines += "  " + folders[at].name + "\n    " + posts[at].post.content.title + " (" +
                     std::to_string(characters_of(posts[at])) + " tegn, " +
                     std::to_string(posts[at].post.content.pictures.size()) + " bilder)\n";
        }
        text += "\nSide " + std::to_string(page) + ": " + std::to_string(characters) + " tegn";
        if (issue.room > 0) text += " av " + std::to_string(issue.room);
        text += "\n" + (lines.empty() ? "  (tom)\n" : lines);
    }
    return text;
}

Json plan_json(const Issue& issue, const std::vector<PlannedPost>& posts, const std::vector<Folder>& folders)
{
    Json pages = Json::array();
    for (std::int64_t page = 1; page <= issue.pages; ++page) {
        Json list = Json::array();
        for (std::size_t at = 0; at < posts.size(); ++at)
            if (posts[at].at.page == page) list.push(folders[at].plan);
        pages.push(Json::object({{"page", page}, {"posts", std::move(list)}}));
    }
    return Json::object(
        {{"name", issue.name}, {"day", issue.day}, {"characters_a_page", issue.room}, {"pages", std::move(pages)}});
}

} // namespace

std::string issue_package(db::Database& database, const pictures::Library& library,
                          const people::Municipality& municipality, const Issue& issue,
                          const std::vector<PlannedPost>& posts)
{
    if (posts.empty()) throw Problem(ProblemCode::invalid, "Utgaven er tom. Sett minst én sak på en side, og lagre.");
    Package package(database, library, municipality);
    std::vector<Folder> folders;
    std::map<std::int64_t, std::size_t> on_page;
    for (const PlannedPost& planned : posts) folders.push_back(package.folder(planned, ++on_page[planned.at.page]));
    std::vector<ArchiveFile> files{{"plan.txt", plan_text(issue, posts, folders)},
                                   {"plan.json", to_text(plan_json(issue, posts, folders), true) + "\n"}};
    for (Folder& folder : folders)
        for (ArchiveFile& file : folder.files) files.push_back(std::move(file));
    return channels::handover::zip_archive(files);
}

} // namespace samband::outlets
