#include "base/problem.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "pictures/limits.h"
#include "pictures/pages.h"
#include "pictures/picture_facts.h"
#include "pictures/picture_store.h"
#include "pictures/refused.h"

#include <charconv>

namespace samband::pictures {

using http::FieldKind;
using people::Visit;

/// A file a little past the limit is told at its field; far past it the server ends the upload.
static const http::FormShape upload_form{
    "PictureUpload",
    {{"file", FieldKind::file, false, 2 * picture_bytes, {}, "JPEG, PNG or WebP; needed"},
     {"alt", FieldKind::text, false, 2 * alt_characters, {}, "Proposed alternative text"},
     {"credit", FieldKind::text, false, 2 * credit_characters, {}, "Who made it"}}};

namespace {

int page_number(const http::Request& request)
{
    int number = 1;
    if (const std::string* text = request.query_value("side"))
        std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp(number, 1, picture_pages) - 1;
}

std::string address_of(int page)
{
    return page <= 0 ? "/bilder" : "/bilder?side=" + std::to_string(page + 1);
}

Json pages_around(int page, bool more)
{
    if (page == 0 && !more) return Json();
    return Json::object(
        {{"previous", page > 0 ? Json(address_of(page - 1)) : Json()},
         {"items",
          Json(Json::Array{Json::object({{"number", page + 1}, {"href", address_of(page)}, {"current", true}})})},
         {"next", more ? Json(address_of(page + 1)) : Json()}});
}

/// One question for all uses of the page's pictures.
Json listed(db::Reading& tx, const PictureList& list)
{
    std::vector<std::string> hashes;
    for (const Picture& picture : list.pictures) hashes.push_back(picture.hash);
    std::map<std::string, Json> uses;
    for (const Use& use : uses_of(tx, hashes))
        uses[use.hash].push(Json::object(
            {{"href", "/saker/" + use.used_by.text()}, {"use_title", use.title}, {"is_public", use.is_public}}));
    Json facts = Json::array();
    for (const Picture& picture : list.pictures) {
        Json one = picture_facts(picture);
        const auto used = uses.find(picture.hash);
        one["uses"] = used == uses.end() ? Json::array() : used->second;
        facts.push(std::move(one));
    }
    return facts;
}

void dress_list(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Bilder"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
    for (Json& picture : model["pictures"].items()) {
        picture["time"] = people::time_words(*from_rfc3339(picture.find("uploaded")->string()), now, language);
        for (Json& use : picture["uses"].items())
            if (use.find("use_title")->string().empty())
                use["use_title"] = people::say(text_of("Uten tittel"), language);
    }
    for (Json& fault : model["faults"].items()) {
        fault["says"] = people::say(fault.find("says")->string(), language);
        model["errors"][fault.find("field")->string()] = Json(*fault.find("says"));
    }
}

http::Page list_page(Visit& visit, const Problem* problem = nullptr, Json typed = Json::object())
{
    const int page = problem ? 0 : page_number(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        const PictureList list = list_pictures(tx, page);
        return Json::object({{"pictures", listed(tx, list)}, {"pages", pages_around(page, list.more)}});
    });
    model["values"] = std::move(typed);
    model["faults"] = Json::array();
    if (problem)
        for (const FieldProblem& fault : problem->fields())
            model["faults"].push(Json::object({{"field", fault.field}, {"says", fault.says}}));
    http::Page made{"pictures/library", std::move(model), problem ? 422 : 200};
    made.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_list(facts, now, language); };
    return made;
}

http::Reply upload(Visit& visit, Library& library)
{
    const http::Form form = http::Form::read(visit.request, upload_form);
    try {
        if (!form.has("file")) throw refused(text_of("Velg en fil."));
        const Picture picture = library.take_in(visit.database, visit.request.municipality, visit.someone(),
                                                *form.file("file"), form.text("alt"), form.text("credit"));
        return http::Redirect{"/bilder/" + picture.id.text(), picture_facts(picture), text_of("Bildet er lastet opp.")};
    } catch (const Problem& problem) {
        if (visit.request.wants_json || problem.fields().empty()) throw;
        return list_page(visit, &problem, Json::object({{"alt", form.text("alt")}, {"credit", form.text("credit")}}));
    }
}

} // namespace

void add_library_routes(people::Routes& routes, Library& library)
{
    routes.get("/bilder", people::Access::writer, "The media library, newest first; `side` is the page, from 1",
               [](Visit& visit) -> http::Reply { return list_page(visit); });
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/bilder";
    route.summary = "Upload a picture; the same one again is the one that is there";
    route.form = &upload_form;
    route.takes_files = true;
    routes.add(std::move(route), people::Access::writer, [&library](Visit& visit) { return upload(visit, library); });
}

} // namespace samband::pictures
