#include "dialogue/category_words.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/route_rule.h"
#include "dialogue/thread_choices.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;
using rulebook::Category;

static const http::FormShape rule_form{
    "RouteRule",
    {{"rule", FieldKind::id, false, 36, {}, "The rule that is changed; a new one if absent"},
     {"act", FieldKind::choice, true, 10, {"save", "try"}, "try: show what it would have caught, and store nothing"},
     {"name", FieldKind::text, false, 2 * who_characters, {}, "What the rule is called"},
     {"words", FieldKind::lines, false, note_bytes, {}, "Any of them, parted by commas; brøyt* is a beginning"},
     {"places", FieldKind::lines, false, note_bytes, {}, "Any of them, likewise"},
     {"sender", FieldKind::lines, false, note_bytes, {}, "Addresses or domains, likewise"},
     {"way", FieldKind::text, false, 20, {}, "A way in; any if absent"},
     {"category", FieldKind::text, false, 40, {}, "A category as proposed; any if absent"},
     {"unit", FieldKind::id, false, 36, {}, "Where it goes"},
     {"assignee", FieldKind::id, false, 36, {}, "Whom it is given to; nobody if absent"},
     {"suggests", FieldKind::text, false, 40, {}, "The category that is proposed instead"}}};
static const http::FormShape move_form{"RouteRuleMoved",
                                       {{"to", FieldKind::choice, true, 10, {"up", "down"}, "Where"}}};
static const http::FormShape remove_form{"RouteRuleRemoved", {}};

static http::Page rules_page(people::Visit& visit, const std::optional<RouteRule>& tried = {});
static http::Reply save_or_try(people::Visit& visit);
static http::Reply on_rule(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                           void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&));

void add_rule_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/regler", Access::desk,
               "Rules that send new conversations to units, in their order; regel the one to change",
               [](people::Visit& visit) -> http::Reply { return rules_page(visit); });
    routes.post("/samtaler/regler", Access::desk, "Add, change or try a rule", rule_form, save_or_try);
    routes.post("/samtaler/regler/{id}/flytt", Access::desk, "Move a rule up or down", move_form,
                [](people::Visit& visit) {
                    return on_rule(visit, move_form, "route-rule-move", text_of("Rekkefølgen er endret."),
                                   [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                                       move_route_rule(tx, by, id, form.text("to") == "up");
                                   });
                });
    routes.post("/samtaler/regler/{id}/fjern", Access::desk, "Remove a rule", remove_form, [](people::Visit& visit) {
        return on_rule(visit, remove_form, "route-rule-remove", text_of("Regelen er fjernet."),
                       [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form&) {
                           remove_route_rule(tx, by, id);
                       });
    });
}

static Json rule_facts(const RouteRule& rule)
{
    return Json::object({{"id", rule.id.text()},
                         {"name", rule.name},
                         {"words", rule.words},
                         {"places", rule.places},
                         {"sender", rule.sender},
                         {"way", rule.way ? std::string(word(*rule.way)) : ""},
                         {"category", rule.category ? std::string(rulebook::word(*rule.category)) : ""},
                         {"unit_name", rule.unit_name},
                         {"assignee_name", rule.assignee_name}});
}

static Json dry_facts(db::Reading& tx, const RouteRule& rule)
{
    const DryRun run = dry_run(tx, rule);
    Json threads = Json::array();
    for (const Thread& thread : run.shown) threads.push(thread_facts(thread));
    return Json::object({{"looked_at", run.looked_at}, {"caught", run.caught}, {"threads", std::move(threads)}});
}

static Json rules_model(db::Reading& tx, const RouteRule& shown, const std::optional<RouteRule>& tried)
{
    Json rules = Json::array();
    for (const RouteRule& rule : list_route_rules(tx)) rules.push(rule_facts(rule));
    Json values = Json::object();
    for (const auto& [name, value] : {std::pair("name", shown.name), std::pair("words", shown.words),
                                      std::pair("places", shown.places), std::pair("sender", shown.sender)})
        values[name] = value;
    const auto unit = shown.unit == Id() ? std::nullopt : std::optional(shown.unit);
    Json model = Json::object({{"rules", std::move(rules)},
                               {"rule", shown.id == Id() ? "" : shown.id.text()},
                               {"values", std::move(values)},
                               {"choices", Json::object({{"way", way_choices(shown.way)},
                                                         {"category", category_choices(shown.category)},
                                                         {"suggests", category_choices(shown.suggests)},
                                                         {"unit", unit_choices(tx, unit)},
                                                         {"assignee", people_choices(tx, shown.assignee)}})}});
    if (tried) model["dry"] = dry_facts(tx, *tried);
    return model;
}

static void dress_rules(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Regler for fordeling"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
    if (model.find("steward")->boolean())
        model["head_actions"] = Json(Json::Array{Json::object(
            {{"href", "/samtaler/sprakmodell"}, {"label", people::say(text_of("Språkmodell"), language)}})});
    Json& choices = model["choices"];
    say_way_choices(choices["way"], text_of("Alle måter"), language);
    say_category_choices(choices["category"], text_of("Hva som helst"), language);
    say_category_choices(choices["suggests"], text_of("Det ordene sier"), language);
    name_first(choices["unit"], text_of("Velg en enhet"), language);
    name_first(choices["assignee"], text_of("Ingen"), language);
    for (Json& rule : model["rules"].items()) {
        if (const auto way = way_of(rule.find("way")->string())) rule["way_name"] = people::say(name(*way), language);
        if (const auto category = rulebook::read_word<Category>(rule.find("category")->string()))
            rule["category_name"] = people::say(name(*category), language);
    }
    model["no_rules"] = model.find("rules")->items().empty();
    model["changes"] = !model.find("rule")->string().empty();
    if (!model.find("dry")) return;
    model["dry"]["none"] = model["dry"].find("caught")->integer() == 0;
    for (Json& thread : model["dry"]["threads"].items()) dress_thread(thread, now, language);
}

static http::Page rules_page(people::Visit& visit, const std::optional<RouteRule>& tried)
{
    const std::string* asked = visit.request.query_value("regel");
    const auto id = asked ? Id::parse(*asked) : std::nullopt;
    Json model = visit.database.read([&](db::Reading& tx) {
        const RouteRule shown = tried ? *tried : id ? load_route_rule(tx, *id) : RouteRule{};
        return rules_model(tx, shown, tried);
    });
    model["steward"] = visit.someone().may(people::Access::steward);
    http::Page page{"dialogue/rules", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_rules(facts, now, language); };
    return page;
}

static RouteRule rule_of(const http::Form& form)
{
    return {.id = form.id("rule").value_or(Id()),
            .name = form.text("name"),
            .words = form.text("words"),
            .places = form.text("places"),
            .sender = form.text("sender"),
            .way = way_of(form.text("way")),
            .category = rulebook::read_word<Category>(form.text("category")),
            .unit = form.id("unit").value_or(Id()),
            .assignee = form.id("assignee"),
            .suggests = rulebook::read_word<Category>(form.text("suggests"))};
}

static http::Reply save_or_try(people::Visit& visit)
{
    return people::or_typed_again(
        visit, rule_form,
        [&](const http::Form& form) -> http::Reply {
            const RouteRule rule = rule_of(form);
            if (form.text("act") == "try") {
                visit.database.read([&](db::Reading& tx) {
                    hold_route_rule(tx, rule);
                    return 0;
                });
                return rules_page(visit, rule);
            }
            const Json told = people::acted_once(visit, form, "route-rule", [&](db::Writing& tx) {
                return Json::object({{"id", save_route_rule(tx, visit.someone(), rule).id.text()}});
            });
            return http::Redirect{"/samtaler/regler", told, text_of("Regelen er lagret.")};
        },
        [&] { return rules_page(visit); });
}

static http::Reply on_rule(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                           void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&))
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                run(tx, visit.someone(), id, form);
                return Json::object();
            });
            return http::Redirect{"/samtaler/regler", told, says};
        },
        [&] { return rules_page(visit); });
}

} // namespace samband::dialogue
