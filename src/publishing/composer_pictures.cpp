#include "publishing/composer_pictures.h"

#include "base/text_of.h"
#include "people/dressing.h"
#include "pictures/limits.h"
#include "pictures/picture_facts.h"
#include "pictures/picture_store.h"
#include "publishing/content.h"
#include "publishing/post_forms.h"

#include <charconv>

namespace samband::publishing {

static void add_uploaded(people::Visit& visit, pictures::Library& library, const http::Form& form, Content& content);
static void add_picked(people::Visit& visit, const http::Form& form, Content& content);
static void move_or_remove(const PictureAct& act, std::vector<Picture>& pictures);

PictureAct PictureAct::of(const http::Form& form)
{
    const std::string& said = form.text("picture");
    const std::size_t dash = said.find('-');
    PictureAct act{said.substr(0, dash)};
    if (dash != said.npos) std::from_chars(said.data() + dash + 1, said.data() + said.size(), act.row);
    return act;
}

void act_on_pictures(people::Visit& visit, pictures::Library& library, const http::Form& form, Content& content)
{
    move_or_remove(PictureAct::of(form), content.pictures);
    add_picked(visit, form, content);
    add_uploaded(visit, library, form, content);
}

static void move_or_remove(const PictureAct& act, std::vector<Picture>& pictures)
{
    if (act.row < 1 || act.row > pictures.size()) return;
    const auto it = pictures.begin() + static_cast<std::ptrdiff_t>(act.row) - 1;
    if (act.what == "remove") pictures.erase(it);
    if (act.what == "up" && it != pictures.begin()) std::iter_swap(it, it - 1);
    if (act.what == "down" && it + 1 != pictures.end()) std::iter_swap(it, it + 1);
}

/// A picture stands in a post once.
static void add_once(Content& content, const pictures::Picture& picture)
{
    const auto same = [&](const Picture& used) { return used.hash == picture.hash; };
    if (std::any_of(content.pictures.begin(), content.pictures.end(), same)) return;
    if (content.pictures.size() >= most_pictures)
        throw Problem(ProblemCode::invalid, "Noe må rettes før saken kan lagres.",
                      {FieldProblem{"picture_file", "En sak kan ha 20 bilder."}});
    content.pictures.push_back({picture.hash, picture.alt, picture.name});
}

static void add_picked(people::Visit& visit, const http::Form& form, Content& content)
{
    const std::vector<std::string> picked = form.list("picture_pick");
    if (picked.empty()) return;
    const auto there = visit.database.read([&](db::Reading& tx) { return pictures::find_pictures(tx, picked); });
    for (const std::string& hash : picked)
        if (const auto found = there.find(hash); found != there.end()) add_once(content, found->second);
}

static void add_uploaded(people::Visit& visit, pictures::Library& library, const http::Form& form, Content& content)
{
    const http::Upload* file = form.file("picture_file");
    if (!file) return;
    try {
        add_once(content, library.take_in(visit.database, visit.request.municipality, visit.someone(), *file, "", ""));
    } catch (const Problem& problem) {
        if (problem.code() != ProblemCode::invalid && problem.code() != ProblemCode::unavailable) throw;
        throw Problem(ProblemCode::invalid, problem.safe_message(), {{"picture_file", problem.safe_message()}});
    }
}

int library_page(const http::Form& form)
{
    const PictureAct act = PictureAct::of(form);
    if (act.what != "page") return 0;
    return std::clamp(static_cast<int>(std::min<std::size_t>(act.row, pictures::picture_pages)), 1,
                      pictures::picture_pages) -
           1;
}

static Json rows_of(db::Reading& tx, const Content& content)
{
    std::vector<std::string> hashes;
    for (const Picture& picture : content.pictures) hashes.push_back(picture.hash);
    const auto there = pictures::find_pictures(tx, hashes);
    Json rows = Json::array();
    for (std::size_t at = 0; at < content.pictures.size(); ++at) {
        const Picture& picture = content.pictures[at];
        const auto stored = there.find(picture.hash);
        const bool gone = stored == there.end();
        rows.push(Json::object({{"hash", picture.hash},
                                {"name", picture.name},
                                {"alt", picture.alt},
                                {"thumb", gone ? "" : pictures::thumb_of(stored->second)},
                                {"width", gone ? 0 : stored->second.width},
                                {"height", gone ? 0 : stored->second.height},
                                {"focus_x", picture.focus.x},
                                {"focus_y", picture.focus.y},
                                {"moved", !(picture.focus == pictures::Focus{})},
                                {"row", static_cast<std::int64_t>(at) + 1},
                                {"first", at == 0},
                                {"last", at + 1 == content.pictures.size()},
                                {"gone", gone}}));
    }
    return rows;
}

static Json shelf_of(db::Reading& tx, int page)
{
    const pictures::PictureList list = pictures::list_pictures(tx, page);
    Json shelf = Json::array();
    for (const pictures::Picture& picture : list.pictures)
        shelf.push(Json::object({{"hash", picture.hash},
                                 {"name", picture.name},
                                 {"alt", picture.alt},
                                 {"thumb", pictures::thumb_of(picture)}}));
    return Json::object({{"shelf", std::move(shelf)},
                         {"previous", page > 0 ? Json(page) : Json()},
                         {"next", list.more ? Json(page + 2) : Json()},
                         {"turned", page > 0}});
}

Json composer_pictures_facts(db::Reading& tx, const Content& content, int library_page)
{
    return Json::object({{"pictures", rows_of(tx, content)}, {"library", shelf_of(tx, library_page)}});
}

Json one_picture_facts(db::Reading& tx, const Content& content)
{
    return Json::object(
        {{"pictures", rows_of(tx, content)}, {"one", true}, {"has_the_one", !content.pictures.empty()}});
}

/// What was done, and the part as it now is. Nothing is saved: that is the form's, by the next save.
static http::Page fragment(people::Visit& visit, pictures::Library& library, const ComposerFace& face)
{
    const http::Form form = http::Form::read(visit.request, face.form);
    Content content = face.content(form, {});
    Json fault;
    try {
        act_on_pictures(visit, library, form, content);
    } catch (const Problem& problem) {
        if (problem.fields().empty()) throw;
        fault = problem.fields().front().says;
    }
    const int page = library_page(form);
    const bool one = &face == &quick_composer();
    Json model = visit.database.read([&](db::Reading& tx) {
        return one ? one_picture_facts(tx, content) : composer_pictures_facts(tx, content, page);
    });
    if (!one) model["library"]["turned"] = PictureAct::of(form).what == "page";
    const int status = fault.is_null() ? 200 : 422;
    if (!fault.is_null()) model["picture_fault"] = std::move(fault);
    http::Page made{"publishing/composer_pictures", std::move(model), status};
    made.dress = [](Json& facts, http::Language language) {
        if (const Json* says = facts.find("picture_fault"))
            facts["picture_fault"] = people::say(says->string(), language);
    };
    return made;
}

void add_composer_picture_route(people::Routes& routes, pictures::Library& library, std::string pattern,
                                const ComposerFace& face)
{
    http::Route route;
    route.method = http::Method::post;
    route.pattern = std::move(pattern);
    route.summary = "The pictures of a post as it is typed, after adding, moving or removing some; nothing is saved";
    route.form = &face.form;
    route.takes_files = true;
    routes.add(std::move(route), people::Access::writer,
               [&library, &face](people::Visit& visit) -> http::Reply { return fragment(visit, library, face); });
}

} // namespace samband::publishing
