#include "moderation/rule.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/record.h"
#include "dialogue/whole_message.h"
#include "ledger/append.h"
#include "moderation/forget.h"
#include "moderation/limits.h"

#include <algorithm>
#include <array>

namespace samband::moderation {

using rulebook::Category;

std::string_view word(Action action)
{
    switch (action) {
    case Action::propose:
        return "propose";
    case Action::mark:
        return "mark";
    case Action::review:
        return "review";
    }
    return "review";
}

const char* name(Action action)
{
    switch (action) {
    case Action::propose:
        return text_of("Foreslå å skjule");
    case Action::mark:
        return text_of("Merk i samtalen");
    case Action::review:
        return text_of("Legg til vurdering");
    }
    return text_of("Legg til vurdering");
}

std::optional<Action> action_of(std::string_view said)
{
    for (const Action it : {Action::propose, Action::mark, Action::review})
        if (word(it) == said) return it;
    return std::nullopt;
}

std::string_view word(Author author)
{
    switch (author) {
    case Author::any:
        return "any";
    case Author::fresh:
        return "new";
    case Author::known:
        return "known";
    }
    return "any";
}

std::optional<Author> author_of_word(std::string_view said)
{
    for (const Author it : {Author::any, Author::fresh, Author::known})
        if (word(it) == said) return it;
    return std::nullopt;
}

static Rule read_rule(const db::Row& row)
{
    const auto way = row.maybe_text("way");
    const auto category = row.maybe_text("category");
    return {.id = row.id("id"),
            .name = row.text("name"),
            .words = row.text("words"),
            .patterns = row.text("patterns"),
            .links = row.flag("links"),
            .author = author_of_word(row.text("author")).value_or(Author::any),
            .way = way ? dialogue::way_of(*way) : std::nullopt,
            .category = category ? rulebook::read_word<Category>(*category) : std::nullopt,
            .action = action_of(row.text("action")).value_or(Action::review),
            .reason = reason_of(row.text("reason"))};
}

std::vector<Rule> list_rules(db::Reading& tx)
{
    return tx.all_as("moderation.rules", {{"most", rules_most}}, read_rule);
}

Rule load_rule(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("moderation.rule", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Regelen finnes ikke.");
    return read_rule(*row);
}

void hold_rule(const Rule& rule)
{
    std::vector<FieldProblem> wrong;
    if (trim(rule.name).empty()) wrong.push_back({"name", text_of("Gi regelen et navn.")});
    if (graphemes(rule.name) > name_characters) wrong.push_back({"name", text_of("Kort ned til 120 tegn.")});
    const bool says = !trim(rule.words).empty() || !trim(rule.patterns).empty() || rule.links || rule.category ||
                      rule.author != Author::any;
    if (!says) wrong.push_back({"words", text_of("Si hva regelen skal se etter.")});
    if (rule.words.size() > rule_bytes) wrong.push_back({"words", text_of("Kort ned teksten.")});
    if (rule.patterns.size() > rule_bytes)
        wrong.push_back({"patterns", text_of("Kort ned teksten.")});
    else if (const char* fault = fault_of_patterns(rule.patterns))
        wrong.push_back({"patterns", fault});
    if (rule.action == Action::propose && !rule.reason)
        wrong.push_back({"reason", text_of("Velg grunnen som skal foreslås.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
}

Rule save_rule(db::Writing& tx, const people::Person& by, const Rule& rule)
{
    hold_rule(rule);
    const bool added = rule.id == Id();
    if (added && static_cast<std::int64_t>(list_rules(tx).size()) >= rules_most)
        throw Problem(ProblemCode::conflict, "Det er 50 regler allerede. Fjern en først.");
    const Id id = added ? tx.new_id() : load_rule(tx, rule.id).id;
    const auto way = rule.way ? std::optional(std::string(dialogue::word(*rule.way))) : std::nullopt;
    const auto category = rule.category ? std::optional(std::string(rulebook::word(*rule.category))) : std::nullopt;
    tx.run(added ? "moderation.add_rule" : "moderation.change_rule",
           {{"id", id},
            {"name", std::string(trim(rule.name))},
            {"words", std::string(trim(rule.words))},
            {"patterns", std::string(trim(rule.patterns))},
            {"links", rule.links ? 1 : 0},
            {"author", word(rule.author)},
            {"way", way},
            {"category", category},
            {"action", word(rule.action)},
            {"reason", rule.reason ? word(*rule.reason) : std::string_view()}});
    dialogue::record_act(tx, added ? "moderation-rule-added" : "moderation-rule-changed", by.id, id,
                         Json::object({{"action", word(rule.action)}}),
                         rule.name + "\n" + rule.words + "\n" + rule.patterns);
    return load_rule(tx, id);
}

void move_rule(db::Writing& tx, const people::Person& by, const Id& id, bool up)
{
    std::vector<Rule> rules = list_rules(tx);
    const auto rule = std::ranges::find(rules, id, &Rule::id);
    if (rule == rules.end()) throw Problem(ProblemCode::not_found, "Regelen finnes ikke.");
    if (up ? rule == rules.begin() : rule + 1 == rules.end()) return;
    std::iter_swap(rule, up ? rule - 1 : rule + 1);
    for (std::size_t place = 0; place < rules.size(); ++place)
        tx.run("moderation.place_rule", {{"id", rules[place].id}, {"place", static_cast<std::int64_t>(place)}});
    dialogue::record_act(tx, "moderation-rule-moved", by.id, id, Json::object({{"up", up}}));
}

void remove_rule(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Rule rule = load_rule(tx, id);
    tx.run("moderation.remove_rule", {{"id", rule.id}});
    dialogue::record_act(tx, "moderation-rule-removed", by.id, rule.id, Json::object(), rule.name);
}

void look_by_rules(db::Writing& tx, const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    const std::vector<Rule> rules = list_rules(tx);
    if (rules.empty()) return;
    const bool by_author = std::ranges::any_of(rules, [](const Rule& it) { return it.author != Author::any; });
    const Looked message{thread.subject, entry.text, entry.way,
                         dialogue::propose(thread.subject, entry.text, entry.way).category,
                         by_author && dialogue::wrote_before(tx, entry)};
    for (const Rule& rule : rules) {
        if (!fits(rule, message)) continue;
        tx.run("moderation.add_hit", {{"entry", entry.id},
                                      {"thread", thread.id},
                                      {"rule", rule.id},
                                      {"rule_name", rule.name},
                                      {"action", word(rule.action)},
                                      {"reason", rule.reason ? word(*rule.reason) : std::string_view()},
                                      {"now", tx.now()}});
        ledger::append(
            tx, {"message-caught",
                 thread.id,
                 {},
                 Json::object({{"entry", entry.id.text()}, {"rule", rule.id.text()}, {"action", word(rule.action)}})});
        return forget_in_time(tx);
    }
}

static Hit read_hit(const db::Row& row)
{
    return {row.id("thread_id"),           row.id("entry_id"),
            row.text("rule_name"),         action_of(row.text("action")).value_or(Action::review),
            reason_of(row.text("reason")), row.instant("at")};
}

std::vector<Hit> unseen_hits(db::Reading& tx)
{
    return tx.all_as("moderation.unseen_hits", {{"most", list_most}}, read_hit);
}

std::optional<Hit> hit_on(db::Reading& tx, const Id& entry)
{
    const auto row = tx.maybe("moderation.hit_on", {{"entry", entry}});
    return row ? std::optional(read_hit(*row)) : std::nullopt;
}

void see_hit(db::Writing& tx, const people::Person& by, const Id& entry)
{
    const auto hit = hit_on(tx, entry);
    if (!hit) return;
    tx.run("moderation.see_hit", {{"entry", entry}, {"by", by.id}, {"now", tx.now()}});
    dialogue::record_act(tx, "caught-message-seen", by.id, hit->thread, Json::object({{"entry", entry.text()}}));
}

DryRun dry_run(db::Reading& tx, const people::Person& person, const Rule& rule)
{
    constexpr std::size_t text_characters = 120;
    DryRun run;
    const Instant after = tx.now().plus_s(-dry_run_days * 24 * 3'600);
    for (const dialogue::CameLately& it : dialogue::came_lately(tx, after, dry_run_most)) {
        ++run.looked_at;
        const Looked message{it.subject, it.entry.text, it.entry.way,
                             dialogue::propose(it.subject, it.entry.text, it.entry.way).category,
                             rule.author != Author::any && dialogue::wrote_before(tx, it.entry)};
        if (!fits(rule, message)) continue;
        ++run.caught;
        if (run.shown.size() >= dry_run_shown) continue;
        const auto thread = dialogue::find_thread(tx, it.entry.thread);
        if (thread && dialogue::may_read(tx, person, *thread))
            run.shown.push_back(
                {thread->id, thread->subject, shortened(it.entry.text, text_characters), it.entry.way, it.entry.at});
    }
    return run;
}

} // namespace samband::moderation
