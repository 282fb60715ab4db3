#include "outlets/out_post.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "http/markdown.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "pictures/picture_store.h"
#include "publishing/post_store.h"

#include <fstream>

namespace samband::outlets {

publishing::Post load_out(db::Reading& tx, const Id& id)
{
    publishing::Post post = publishing::load_post(tx, id);
    if (post.state != publishing::State::published)
        throw Problem(ProblemCode::conflict, "Saken er ikke ute. Publiser den først.");
    return post;
}

bool on_website(const publishing::Post& post)
{
    return post.content.channels.contains("website") && !post.slug.empty();
}

Contact contact_of(db::Reading& tx, const publishing::Post& post, const people::Municipality& municipality)
{
    Contact contact{{}, municipality.phone, municipality.email};
    const auto person = people::find_person(tx, post.contact);
    if (!person || person->disabled) return contact;
    contact.name = person->name + (person->title.empty() ? "" : ", " + person->title);
    return contact;
}

/// The narrowest copy that is at least so wide, else the picture itself (0).
static std::int64_t copy_for(const pictures::Picture& picture, std::int64_t width)
{
    if (width <= 0) return 0;
    for (const std::int64_t there : pictures::variants_of(picture))
        if (there >= width) return there;
    return 0;
}

std::optional<PictureFile> picture_file(db::Database& database, const pictures::Library& library,
                                        const std::string& municipality, const std::string& hash, std::int64_t width,
                                        std::size_t most)
{
    const auto picture = database.read([&](db::Reading& tx) { return pictures::find_picture(tx, hash); });
    if (!picture) return std::nullopt;
    const auto path = library.file(municipality, *picture, copy_for(*picture, width));
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > most) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    PictureFile read{std::string(size, '\0'), *picture};
    file.read(read.bytes.data(), static_cast<std::streamsize>(size));
    if (!file || static_cast<std::size_t>(file.gcount()) != size) return std::nullopt;
    return read;
}

std::string words_html(const publishing::Content& content)
{
    std::string html = http::to_html(content.body);
    for (std::size_t at = 0; (at = html.find("<img ", at)) != std::string::npos;) {
        const std::size_t end = html.find('>', at);
        html.erase(at, end == std::string::npos ? std::string::npos : end - at + 1);
    }
    return html;
}

http::Language label_language(const publishing::Post& post)
{
    if (post.content.language == "nn") return http::Language::nn;
    return post.content.language == "en" ? http::Language::en : http::Language::nb;
}

std::string day_of(Instant at, http::Language language)
{
    return people::day_words(to_string(in_oslo(at).date), language);
}

} // namespace samband::outlets
