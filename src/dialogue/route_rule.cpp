#include "dialogue/route_rule.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/once.h"
#include "dialogue/act.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Category;

static std::optional<std::string> word_or_null(const std::optional<Category>& category)
{
    return category ? std::optional(std::string(rulebook::word(*category))) : std::nullopt;
}

static std::optional<Category> category_in(const db::Row& row, const char* column)
{
    const auto said = row.maybe_text(column);
    return said ? rulebook::read_word<Category>(*said) : std::nullopt;
}

static RouteRule read_rule(const db::Row& row)
{
    const auto way = row.maybe_text("way");
    return {.id = row.id("id"),
            .name = row.text("name"),
            .words = row.text("words"),
            .places = row.text("places"),
            .sender = row.text("sender"),
            .way = way ? way_of(*way) : std::nullopt,
            .category = category_in(row, "category"),
            .unit = row.id("unit_id"),
            .unit_name = row.maybe_text("unit_name").value_or(""),
            .assignee = row.maybe_id("assignee_id"),
            .assignee_name = row.maybe_text("assignee_name").value_or(""),
            .suggests = category_in(row, "suggests")};
}

static constexpr const char* kept_as = "dialogue-route-rules";

std::vector<RouteRule> list_route_rules(db::Reading& tx)
{
    return *db::once(tx, kept_as, [&] {
        return tx.all_as("dialogue.route_rules", {{"most", static_cast<std::int64_t>(route_rules_most)}}, read_rule);
    });
}

RouteRule load_route_rule(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("dialogue.route_rule", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Regelen finnes ikke.");
    return read_rule(*row);
}

static bool too_many(const std::string& list)
{
    const auto parts = std::ranges::count_if(list, [](char c) { return c == ',' || c == '\n'; });
    return list.size() > note_bytes || static_cast<std::size_t>(parts) >= route_words_most;
}

void hold_route_rule(db::Reading& tx, const RouteRule& rule)
{
    std::vector<FieldProblem> wrong;
    if (trim(rule.name).empty()) wrong.push_back({"name", text_of("Gi regelen et navn.")});
    if (graphemes(rule.name) > who_characters) wrong.push_back({"name", text_of("Kort ned til 120 tegn.")});
    const bool says = !trim(rule.words).empty() || !trim(rule.places).empty() || !trim(rule.sender).empty();
    if (!says && !rule.way && !rule.category)
        wrong.push_back(
            {"words", text_of("Si hva regelen skal se etter: ord, sted, avsender, måte eller hva det er.")});
    for (const auto& [field, list] :
         {std::pair("words", &rule.words), std::pair("places", &rule.places), std::pair("sender", &rule.sender)})
        if (too_many(*list)) wrong.push_back({field, text_of("Bruk høyst 50 ord.")});
    const auto units = people::list_units(tx);
    if (std::ranges::find(units, rule.unit, &people::Unit::id) == units.end())
        wrong.push_back({"unit", text_of("Velg en enhet.")});
    const auto person = rule.assignee ? people::find_person(tx, *rule.assignee) : std::nullopt;
    if (rule.assignee && (!person || person->disabled || !person->may(people::Access::writer)))
        wrong.push_back({"assignee", text_of("Velg noen som skriver for en enhet her.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
}

RouteRule save_route_rule(db::Writing& tx, const people::Person& by, const RouteRule& rule)
{
    hold_route_rule(tx, rule);
    const bool added = rule.id == Id();
    if (added && list_route_rules(tx).size() >= static_cast<std::size_t>(route_rules_most))
        throw Problem(ProblemCode::conflict, "Det er 100 regler allerede. Fjern en først.");
    const Id id = added ? tx.new_id() : load_route_rule(tx, rule.id).id;
    const auto way = rule.way ? std::optional(std::string(word(*rule.way))) : std::nullopt;
    tx.run(added ? "dialogue.add_route_rule" : "dialogue.change_route_rule",
           {{"id", id},
            {"name", std::string(trim(rule.name))},
            {"words", std::string(trim(rule.words))},
            {"places", std::string(trim(rule.places))},
            {"sender", std::string(trim(rule.sender))},
            {"way", way},
            {"category", word_or_null(rule.category)},
            {"unit", rule.unit},
            {"assignee", rule.assignee},
            {"suggests", word_or_null(rule.suggests)}});
    db::forget_once(tx, kept_as);
    record_act(tx, added ? "route-rule-added" : "route-rule-changed", by.id, id,
               Json::object({{"unit", rule.unit.text()}}), rule.name + "\n" + rule.words + "\n" + rule.places);
    return load_route_rule(tx, id);
}

void move_route_rule(db::Writing& tx, const people::Person& by, const Id& id, bool up)
{
    std::vector<RouteRule> rules = list_route_rules(tx);
    const auto rule = std::ranges::find(rules, id, &RouteRule::id);
    if (rule == rules.end()) throw Problem(ProblemCode::not_found, "Regelen finnes ikke.");
    if (up ? rule == rules.begin() : rule + 1 == rules.end()) return;
    std::iter_swap(rule, up ? rule - 1 : rule + 1);
    for (std::size_t place = 0; place < rules.size(); ++place)
        tx.run("dialogue.place_route_rule", {{"id", rules[place].id}, {"place", static_cast<std::int64_t>(place)}});
    db::forget_once(tx, kept_as);
    record_act(tx, "route-rule-moved", by.id, id, Json::object({{"up", up}}));
}

void remove_route_rule(db::Writing& tx, const people::Person& by, const Id& id)
{
    const RouteRule rule = load_route_rule(tx, id);
    tx.run("dialogue.remove_route_rule", {{"id", rule.id}});
    db::forget_once(tx, kept_as);
    record_act(tx, "route-rule-removed", by.id, rule.id, Json::object(), rule.name);
}

std::optional<RouteRule> rule_for(db::Reading& tx, const Inbound& message, Category proposed)
{
    const std::vector<RouteRule> rules = list_route_rules(tx);
    if (rules.empty()) return std::nullopt;
    const Arriving asked = arriving(message.subject, message.text, message.address, message.way, proposed);
    const auto found = std::ranges::find_if(rules, [&](const RouteRule& rule) { return fits(rule, asked); });
    if (found == rules.end()) return std::nullopt;
    RouteRule rule = *found;
    // Whoever has left meanwhile gets nothing: the unit sees it.
    const auto person = rule.assignee ? people::find_person(tx, *rule.assignee) : std::nullopt;
    if (!person || person->disabled || !person->may(people::Access::writer)) rule.assignee.reset();
    if (proposed == Category::concern) rule.suggests.reset();
    return rule;
}

void record_routed(db::Writing& tx, const Id& thread, const RouteRule& rule)
{
    ledger::append(tx,
                   {"thread-routed", thread, {}, Json::object({{"unit", rule.unit.text()}, {"rule", rule.id.text()}})});
}

DryRun dry_run(db::Reading& tx, const RouteRule& rule)
{
    DryRun run;
    std::vector<Id> caught;
    const Instant after = tx.now().plus_s(-dry_run_days * 24 * 3'600);
    for (const db::Row& row : tx.all("dialogue.began_lately", {{"after", after}, {"most", dry_run_most}})) {
        ++run.looked_at;
        const Way way = way_of(row.text("way")).value_or(Way::form);
        if (!fits(rule, arriving(row.text("subject"), row.text("text"), row.text("address"), way,
                                 category_in(row, "proposed"))))
            continue;
        ++run.caught;
        if (caught.size() < dry_run_shown) caught.push_back(row.id("id"));
    }
    for (const Id& id : caught) run.shown.push_back(find_thread(tx, id).value());
    return run;
}

} // namespace samband::dialogue
