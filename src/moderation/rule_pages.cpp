#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/category_words.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/whole_message.h"
#include "moderation/limits.h"
#include "moderation/message_facts.h"
#include "moderation/pages.h"
#include "moderation/rule.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

#include <algorithm>

namespace samband::moderation {

using http::FieldKind;
using rulebook::Category;

static const http::FormShape rule_form{
    "ModerationRule",
    {{"rule", FieldKind::id, false, 36, {}, "The rule that is changed; a new one if absent"},
     {"act", FieldKind::choice, true, 10, {"save", "try"}, "try: show what it would have caught, and store nothing"},
     {"name", FieldKind::text, false, 2 * name_characters, {}, "What the rule is called"},
     {"words", FieldKind::lines, false, 2 * rule_bytes, {}, "Any of them, parted by commas; brøyt* is a beginning"},
     {"patterns", FieldKind::lines, false, 2 * rule_bytes, {}, "Regular expressions (RE2), one a line; any of them"},
     {"links", FieldKind::flag, false, 1, {}, "It has an address in it"},
     {"author", FieldKind::choice, false, 10, {"any", "new", "known"}, "Whether they have written before"},
     {"way", FieldKind::text, false, 20, {}, "A way in; any if absent"},
     {"category", FieldKind::text, false, 40, {}, "A category as proposed; any if absent"},
     {"action", FieldKind::choice, false, 10, {"propose", "mark", "review"}, "What is done with it"},
     {"reason", FieldKind::text, false, 20, {}, "The reason that is proposed"}}};
static const http::FormShape move_form{"ModerationRuleMoved",
                                       {{"to", FieldKind::choice, true, 10, {"up", "down"}, "Where"}}};
static const http::FormShape remove_form{"ModerationRuleRemoved", {}};
static const http::FormShape seen_form{"CaughtMessageSeen", {}};

static http::Page rules_page(people::Visit& visit, const std::optional<Rule>& tried = {});
static http::Reply save_or_try(people::Visit& visit);
static http::Reply on_rule(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                           void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&));
static http::Page caught_page(people::Visit& visit);
static http::Reply see(people::Visit& visit);

void add_rule_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/modereringsregler", Access::desk,
               "What new messages are looked at for, in order; regel the one to change",
               [](people::Visit& visit) -> http::Reply { return rules_page(visit); });
    routes.post("/samtaler/modereringsregler", Access::desk, "Add, change or try a rule", rule_form, save_or_try);
    routes.post("/samtaler/modereringsregler/{id}/flytt", Access::desk, "Move a rule up or down", move_form,
                [](people::Visit& visit) {
                    return on_rule(visit, move_form, "moderation-rule-move", text_of("Rekkefølgen er endret."),
                                   [](auto& tx, const auto& by, const Id& id, const http::Form& form) {
                                       move_rule(tx, by, id, form.text("to") == "up");
                                   });
                });
    routes.post(
        "/samtaler/modereringsregler/{id}/fjern", Access::desk, "Remove a rule", remove_form, [](people::Visit& visit) {
            return on_rule(visit, remove_form, "moderation-rule-remove", text_of("Regelen er fjernet."),
                           [](auto& tx, const auto& by, const Id& id, const http::Form&) { remove_rule(tx, by, id); });
        });
    routes.get("/samtaler/til-vurdering", Access::writer, "What the rules caught and nobody has looked at",
               [](people::Visit& visit) -> http::Reply { return caught_page(visit); });
    routes.post("/samtaler/til-vurdering/{entry}/sett", Access::writer, "It was looked at, and stands", seen_form, see);
}

static Json choice(std::string_view value, const char* label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

static Json way_choices(const Rule& rule)
{
    Json choices = Json(Json::Array{choice("", text_of("Alle måter"), !rule.way)});
    for (int i = 0; i < dialogue::ways; ++i) {
        const auto way = static_cast<dialogue::Way>(i);
        if (!dialogue::is_typed_in(way))
            choices.push(choice(dialogue::word(way), dialogue::name(way), rule.way == way));
    }
    return choices;
}

static Json choices_of(const Rule& rule)
{
    Json category = Json(Json::Array{choice("", text_of("Hva som helst"), !rule.category)});
    for (const dialogue::CategoryGroup& group : dialogue::category_groups())
        for (const dialogue::CategorySays& it : group.members)
            category.push(choice(rulebook::word(it.category), it.name, rule.category == it.category));
    Json action = Json::array();
    for (const Action it : {Action::review, Action::mark, Action::propose})
        action.push(choice(word(it), name(it), rule.action == it));
    Json reason = Json(Json::Array{choice("", text_of("Ingen"), !rule.reason)});
    for (const ReasonSays& it : reasons()) reason.push(choice(it.word, it.name, rule.reason == it.reason));
    Json author = Json(Json::Array{choice("any", text_of("Hvem som helst"), rule.author == Author::any),
                                   choice("new", text_of("Ikke skrevet før"), rule.author == Author::fresh),
                                   choice("known", text_of("Har skrevet før"), rule.author == Author::known)});
    return Json::object({{"way", way_choices(rule)},
                         {"category", std::move(category)},
                         {"action", std::move(action)},
                         {"reason", std::move(reason)},
                         {"author", std::move(author)}});
}

static Json rule_facts(const Rule& rule)
{
    return Json::object({{"id", rule.id.text()},
                         {"name", rule.name},
                         {"words", rule.words},
                         {"patterns", rule.patterns},
                         {"links", rule.links},
                         {"author", word(rule.author)},
                         {"way", rule.way ? Json(dialogue::name(*rule.way)) : Json()},
                         {"category", rule.category ? Json(dialogue::name(*rule.category)) : Json()},
                         {"action", name(rule.action)},
                         {"reason", rule.reason ? Json(name(*rule.reason)) : Json()}});
}

static Json dry_facts(db::Reading& tx, const people::Person& person, const Rule& rule)
{
    const DryRun run = dry_run(tx, person, rule);
    Json messages = Json::array();
    for (const DryRun::Caught& it : run.shown)
        messages.push(Json::object({{"thread", it.thread.text()},
                                    {"subject", it.subject},
                                    {"text", it.text},
                                    {"way", dialogue::name(it.way)},
                                    {"at", to_rfc3339(it.at)}}));
    return Json::object({{"looked_at", run.looked_at}, {"caught", run.caught}, {"messages", std::move(messages)}});
}

static Json rules_model(db::Reading& tx, const people::Person& person, const Rule& shown, bool tries)
{
    Json rules = Json::array();
    for (const Rule& rule : list_rules(tx)) rules.push(rule_facts(rule));
    Json model = Json::object(
        {{"rules", std::move(rules)},
         {"rule", shown.id == Id() ? "" : shown.id.text()},
         {"values",
          Json::object(
              {{"name", shown.name}, {"words", shown.words}, {"patterns", shown.patterns}, {"links", shown.links}})},
         {"choices", choices_of(shown)}});
    if (tries) model["dry"] = dry_facts(tx, person, shown);
    return model;
}

static void dress_rules(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Regler for moderering"), language);
    model["crumbs"] = crumbs(language);
    for (const char* field : {"way", "category", "action", "reason", "author"})
        for (Json& it : model["choices"][field].items())
            it["label"] = people::say(it.find("label")->string(), language);
    for (Json& rule : model["rules"].items()) {
        for (const char* member : {"way", "category", "action", "reason"})
            if (rule.find(member)->is_string()) rule[member] = people::say(rule.find(member)->string(), language);
        rule["is_new"] = rule.find("author")->string() == word(Author::fresh);
        rule["is_known"] = rule.find("author")->string() == word(Author::known);
    }
    model["no_rules"] = model.find("rules")->items().empty();
    model["changes"] = !model.find("rule")->string().empty();
    if (!model.find("dry")) return;
    for (Json& it : model["dry"]["messages"].items()) {
        it["way"] = people::say(it.find("way")->string(), language);
        it["time"] = people::time_words(*from_rfc3339(it.find("at")->string()), now, language);
    }
}

static http::Page rules_page(people::Visit& visit, const std::optional<Rule>& tried)
{
    const std::string* asked = visit.request.query_value("regel");
    const auto id = asked ? Id::parse(*asked) : std::nullopt;
    Json model = visit.database.read([&](db::Reading& tx) {
        const Rule shown = tried ? *tried : id ? load_rule(tx, *id) : Rule{};
        return rules_model(tx, visit.someone(), shown, tried.has_value());
    });
    http::Page page{"moderation/rules", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_rules(facts, now, language); };
    return page;
}

static Rule rule_of(const http::Form& form)
{
    return {.id = form.id("rule").value_or(Id()),
            .name = form.text("name"),
            .words = form.text("words"),
            .patterns = form.text("patterns"),
            .links = form.flag("links"),
            .author = author_of_word(form.text("author")).value_or(Author::any),
            .way = dialogue::way_of(form.text("way")),
            .category = rulebook::read_word<Category>(form.text("category")),
            .action = action_of(form.text("action")).value_or(Action::review),
            .reason = reason_of(form.text("reason"))};
}

static http::Reply save_or_try(people::Visit& visit)
{
    return people::or_typed_again(
        visit, rule_form,
        [&](const http::Form& form) -> http::Reply {
            const Rule rule = rule_of(form);
            if (form.text("act") == "try") {
                hold_rule(rule);
                return rules_page(visit, rule);
            }
            const Json told = people::acted_once(visit, form, "moderation-rule", [&](db::Writing& tx) {
                return Json::object({{"id", save_rule(tx, visit.someone(), rule).id.text()}});
            });
            return http::Redirect{"/samtaler/modereringsregler", told, text_of("Regelen er lagret.")};
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
            return http::Redirect{"/samtaler/modereringsregler", told, says};
        },
        [&] { return rules_page(visit); });
}

static Json caught_facts(db::Reading& tx, const people::Person& person)
{
    constexpr std::size_t text_characters = 300;
    Json list = Json::array();
    for (const Hit& hit : unseen_hits(tx)) {
        const auto entry = dialogue::find_entry(tx, hit.entry);
        const auto thread = entry ? dialogue::find_thread(tx, entry->thread) : std::nullopt;
        if (!thread || !dialogue::may_read(tx, person, *thread)) continue;
        const bool held = thread->restricted;
        list.push(Json::object({{"thread", thread->id.text()},
                                {"entry", entry->id.text()},
                                {"subject", dialogue::listed_subject(*thread)},
                                {"who", held ? std::string() : entry->who},
                                {"way", dialogue::word(entry->way)},
                                {"text", held ? std::string() : shortened(entry->text, text_characters)},
                                {"rule", hit.rule_name},
                                {"action", name(hit.action)},
                                {"proposes", hit.action == Action::propose},
                                {"reason", hit.reason ? Json(name(*hit.reason)) : Json()},
                                {"at", to_rfc3339(hit.at)}}));
    }
    return list;
}

static http::Page caught_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        return Json::object(
            {{"caught", caught_facts(tx, visit.someone())}, {"desk", visit.someone().may(people::Access::desk)}});
    });
    http::Page page{"moderation/caught", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Til vurdering"), language);
        facts["crumbs"] = crumbs(language);
        facts["none"] = facts["caught"].items().empty();
        for (Json& it : facts["caught"].items()) {
            if (it.find("subject")->string().empty()) it["subject"] = people::say(dialogue::hidden_subject, language);
            const auto way = dialogue::way_of(it.find("way")->string()).value_or(dialogue::Way::form);
            it["way_name"] = people::say(dialogue::name(way), language);
            it["way_icon"] = dialogue::icon(way);
            it["action"] = people::say(it.find("action")->string(), language);
            if (it.find("reason")->is_string()) it["reason"] = people::say(it.find("reason")->string(), language);
            it["time"] = people::time_words(*from_rfc3339(it.find("at")->string()), now, language);
        }
    };
    return page;
}

static http::Reply see(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, seen_form);
    const Id entry = visit.request.id_parameter("entry");
    const Json told = people::acted_once(visit, form, "see-caught-message", [&](db::Writing& tx) {
        const auto found = dialogue::find_entry(tx, entry);
        if (!found) throw Problem(ProblemCode::not_found, "Meldingen finnes ikke i denne samtalen.");
        dialogue::load_thread(tx, visit.someone(), found->thread);
        see_hit(tx, visit.someone(), entry);
        return Json::object({{"id", entry.text()}});
    });
    return http::Redirect{"/samtaler/til-vurdering", told, text_of("Meldingen står.")};
}

} // namespace samband::moderation
