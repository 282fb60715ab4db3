#include "base/problem.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "pictures/limits.h"
#include "pictures/pages.h"
#include "pictures/picture_facts.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"

namespace samband::pictures {

using http::FieldKind;
using people::Visit;

static const http::FormShape describe_form{
    "PictureDescription",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"alt", FieldKind::text, false, 2 * alt_characters, {}, "Proposed alternative text"},
     {"credit", FieldKind::text, false, 2 * credit_characters, {}, "Who made it"}}};
static const http::FormShape remove_form{"PictureRemoval", {}};

namespace {

Json uses_facts(const std::vector<Use>& uses)
{
    Json list = Json::array();
    for (const Use& use : uses)
        list.push(Json::object(
            {{"href", "/saker/" + use.used_by.text()}, {"use_title", use.title}, {"is_public", use.is_public}}));
    return list;
}

void dress(Json& model, Instant now, http::Language language)
{
    model["title"] = Json(*model.find("name"));
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/bilder"}, {"label", people::say(text_of("Bilder"), language)}})});
    model["time"] = people::time_words(*from_rfc3339(model.find("uploaded")->string()), now, language);
    for (Json& use : model["uses"].items())
        if (use.find("use_title")->string().empty()) use["use_title"] = people::say(text_of("Uten tittel"), language);
    if (const Json* fault = model.find("fault")) model["fault"] = people::say(fault->string(), language);
}

http::Page page_of(Visit& visit, const Id& id, const Problem* problem = nullptr)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Picture picture = load_picture(tx, id);
        const std::vector<Use> uses = uses_of(tx, picture.hash);
        Json facts = picture_facts(picture);
        facts["uses"] = uses_facts(uses);
        facts["in_use"] = !uses.empty();
        facts["may_remove"] = may_remove(visit.someone(), picture) && uses.empty();
        facts["others_remove"] = !may_remove(visit.someone(), picture);
        facts["values"] = Json::object({{"alt", picture.alt}, {"credit", picture.credit}});
        return facts;
    });
    if (problem) model["fault"] = problem->safe_message();
    http::Page page{"pictures/picture", std::move(model), problem ? 409 : 200};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress(facts, now, language); };
    return page;
}

http::Reply describe(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, describe_form);
    const Picture picture = visit.database.write("pictures.describe", [&](db::Writing& tx) {
        return describe_picture(tx, visit.someone(), id, *form.integer("seen_version"), form.text("alt"),
                                form.text("credit"));
    });
    return http::Redirect{"/bilder/" + id.text(), picture_facts(picture), text_of("Bildet er lagret.")};
}

/// What is in use says where, on the picture's own page.
http::Reply remove(Visit& visit, Library& library)
{
    const Id id = visit.request.id_parameter("id");
    http::Form::read(visit.request, remove_form);
    try {
        library.remove(visit.database, visit.request.municipality, visit.someone(), id);
    } catch (const Problem& problem) {
        if (visit.request.wants_json || problem.code() != ProblemCode::conflict) throw;
        return page_of(visit, id, &problem);
    }
    return http::Redirect{"/bilder", Json::object({{"removed", id.text()}}), text_of("Bildet er slettet.")};
}

} // namespace

void add_picture_routes(people::Routes& routes, Library& library)
{
    using people::Access;
    routes.get("/bilder/{id}", Access::writer, "A picture: its texts, where it is used, and whether it may be removed",
               [](Visit& visit) -> http::Reply { return page_of(visit, visit.request.id_parameter("id")); });
    routes.post("/bilder/{id}", Access::writer, "Change a picture's proposed alternative text and credit",
                describe_form, describe);
    routes.post("/bilder/{id}/slett", Access::writer, "Remove a picture that nothing uses", remove_form,
                [&library](Visit& visit) { return remove(visit, library); });
}

} // namespace samband::pictures
