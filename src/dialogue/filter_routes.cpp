#include "base/text_of.h"
#include "dialogue/filter_facts.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/inbox_page.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

static const http::FormShape save_form{
    "SavedFilter",
    {{"name", FieldKind::text, false, 2 * filter_name_characters, {}, "What it is called"},
     {"share", FieldKind::id, false, 36, {}, "The unit that it is shared with; one's own if absent"}}};
static const http::FormShape name_form{
    "SavedFilterNamed", {{"name", FieldKind::text, false, 2 * filter_name_characters, {}, "What it is called"}}};
static const http::FormShape move_form{"SavedFilterMoved",
                                       {{"to", FieldKind::choice, true, 10, {"up", "down"}, "Where"}}};
static const http::FormShape remove_form{"SavedFilterRemoved", {}};

static http::Page arrange_page(people::Visit& visit);
static http::Reply save(people::Visit& visit);
static http::Reply on_filter(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                             void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&));

void add_filter_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/filtre", Access::staff, "Saved filters, to be named, put in order and deleted",
               [](people::Visit& visit) -> http::Reply { return arrange_page(visit); });
    routes.post("/samtaler/filtre", Access::staff,
                "Give the filter of the address a name: mappe, and gjelder, vei, enhet, hos, frist, spraak", save_form,
                save);
    routes.post("/samtaler/filtre/{id}/navn", Access::staff, "Give a saved filter another name", name_form,
                [](people::Visit& visit) {
                    return on_filter(visit, name_form, "saved-filter-rename", text_of("Filteret har fått nytt navn."),
                                     [](db::Writing& tx, const people::Person& by, const Id& id,
                                        const http::Form& form) { rename_filter(tx, by, id, form.text("name")); });
                });
    routes.post("/samtaler/filtre/{id}/flytt", Access::staff, "Move a saved filter up or down", move_form,
                [](people::Visit& visit) {
                    return on_filter(visit, move_form, "saved-filter-move", text_of("Rekkefølgen er endret."),
                                     [](db::Writing& tx, const people::Person& by, const Id& id,
                                        const http::Form& form) { move_filter(tx, by, id, form.text("to") == "up"); });
                });
    routes.post("/samtaler/filtre/{id}/slett", Access::staff, "Delete a saved filter", remove_form,
                [](people::Visit& visit) {
                    return on_filter(visit, remove_form, "saved-filter-remove", text_of("Filteret er slettet."),
                                     [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form&) {
                                         remove_filter(tx, by, id);
                                     });
                });
}

/// The one whose name is being changed.
static std::optional<Id> named_in(const http::Request& request)
{
    if (request.method == http::Method::post) return request.id_parameter("id");
    const std::string* asked = request.query_value("filter");
    return asked ? Id::parse(*asked) : std::nullopt;
}

/// {groups: [{unit_name, filters}]}: one's own first, then each unit's.
static Json arrange_model(db::Reading& tx, const people::Person& person, const std::optional<Id>& named)
{
    Json groups = Json::array();
    Json model = Json::object();
    std::optional<Id> unit;
    for (const SavedFilter& it : list_filters_to_arrange(tx, person)) {
        if (groups.items().empty() || unit != it.unit)
            groups.push(Json::object({{"unit_name", it.unit_name}, {"filters", Json::array()}}));
        unit = it.unit;
        groups.items().back()["filters"].push(Json::object({{"id", it.id.text()},
                                                            {"filter_name", it.name},
                                                            {"box", word(it.box)},
                                                            {"asks", query_of(it.filter)},
                                                            {"parts", parts_of(tx, it.filter)},
                                                            {"changes", it.changes}}));
        if (!it.changes || it.id != named) continue;
        model["named"] = it.id.text();
        model["named_as"] = it.name;
        model["values"] = Json::object({{"name", it.name}});
    }
    model["groups"] = std::move(groups);
    return model;
}

static http::Page arrange_page(people::Visit& visit)
{
    const auto named = named_in(visit.request);
    http::Page page{"dialogue/saved_filters",
                    visit.database.read([&](db::Reading& tx) { return arrange_model(tx, visit.someone(), named); })};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Lagrede filtre"), language);
        model["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        model["no_filters"] = model.find("groups")->items().empty();
        for (Json& group : model["groups"].items())
            for (Json& it : group["filters"].items()) {
                dress_parts(it["parts"], language);
                const Box box = *box_of(it.find("box")->string());
                it["box_name"] = people::say(label_of(box), language);
                it["href"] = address_of(box) + "&" + it.find("asks")->string();
            }
    };
    return page;
}

static http::Reply save(people::Visit& visit)
{
    SavedFilter filter;
    filter.box = box_asked(visit.request).value_or(Box::open);
    filter.filter = filter_asked(visit.request);
    return people::or_typed_again(
        visit, save_form,
        [&](const http::Form& form) -> http::Reply {
            filter.name = form.text("name");
            filter.unit = form.id("share");
            const Json told = people::acted_once(visit, form, "saved-filter-save", [&](db::Writing& tx) {
                return Json::object({{"id", save_filter(tx, visit.someone(), filter).text()}});
            });
            return http::Redirect{address_of(filter.box) + "&" + query_of(filter.filter), told,
                                  filter.unit ? text_of("Filteret er lagret, og de som skriver for enheten, ser det.")
                                              : text_of("Filteret er lagret. Det ligger over listen.")};
        },
        [&] { return inbox_page(visit); });
}

static http::Reply on_filter(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                             void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&))
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                run(tx, visit.someone(), id, form);
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/samtaler/filtre", told, says};
        },
        [&] { return arrange_page(visit); });
}

} // namespace samband::dialogue
