#include "people/add_unit.h"
#include "people/dressing.h"
#include "people/limits.h"
#include "people/pages.h"
#include "people/person_store.h"
#include "people/typed_again.h"

#include "base/problem.h"

namespace samband::people {

static const http::FormShape unit_form{
    "Unit",
    {{"name", http::FieldKind::text, true, name_characters, {}, "Name, unique under its parent"},
     {"parent", http::FieldKind::id, false, 36, {}, "The unit above; none at the top"}}};

static http::Page units_page(Visit& visit);
static http::Page unit_page(Visit& visit);
static http::Reply add(Visit& visit);

void add_unit_routes(Routes& routes)
{
    routes.get("/enheter", Access::staff, "All units", units_page);
    routes.get("/enheter/{id}", Access::staff, "A unit, with who leads it and who has a role in it", unit_page);
    routes.post("/enheter", Access::steward, "Add a unit", unit_form, add);
}

static http::Reply add(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Unit unit = visit.database.write("people.add_unit", [&](db::Writing& tx) {
            return add_unit(tx, visit.someone().id, form.text("name"), form.id("parent"));
        });
        return http::Redirect{"/enheter", Json::object({{"id", unit.id.text()}}), text_of("Enheten er lagt til.")};
    };
    return or_typed_again(visit, unit_form, act, [&] { return units_page(visit); });
}

static http::Page units_page(Visit& visit)
{
    Json units = Json::array();
    const auto all = visit.database.read([](db::Reading& tx) { return list_units(tx); });
    std::map<Id, std::string> names;
    for (const Unit& unit : all) names[unit.id] = unit.name;
    for (const Unit& unit : all)
        units.push(Json::object({{"id", unit.id.text()},
                                 {"name", unit.name},
                                 {"parent", unit.parent ? Json(unit.parent->text()) : Json()},
                                 {"parent_name", unit.parent ? Json(names[*unit.parent]) : Json()}}));
    http::Page page{"people/units", Json::object({{"units", units}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = say(text_of("Enheter"), language);
        Json choices = Json::array();
        choices.push(Json::object({{"value", ""}, {"label", say(text_of("Øverst"), language)}}));
        for (const Json& unit : model.find("units")->items())
            choices.push(Json::object({{"value", *unit.find("id")}, {"label", *unit.find("name")}}));
        model["choices"] = Json::object({{"parent", choices}});
    };
    return page;
}

static http::Page unit_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = Json::object();
    visit.database.read([&](db::Reading& tx) {
        const Unit unit = load_unit(tx, id);
        model = Json::object({{"id", id.text()}, {"name", unit.name}});
        Json leaders = Json::array();
        for (const Person& leader : leaders_of(tx, id))
            leaders.push(Json::object({{"id", leader.id.text()}, {"name", leader.name}}));
        Json mandates = Json::array();
        for (const Mandate& it : list_mandates_in(tx, id))
            mandates.push(Json::object(
                {{"person", it.person.text()}, {"name", load_person(tx, it.person).name}, {"role", it.role}}));
        model["leaders"] = std::move(leaders);
        model["mandates"] = std::move(mandates);
    });
    http::Page page{"people/unit", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = Json(*facts.find("name"));
        facts["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/enheter"}, {"label", say(text_of("Enheter"), language)}})});
        for (Json& it : facts["mandates"].items())
            it["role_name"] = say(role(it.find("role")->string())->name, language);
    };
    return page;
}

} // namespace samband::people
