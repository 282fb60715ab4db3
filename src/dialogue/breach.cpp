#include "dialogue/breach.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/owed.h"
#include "dialogue/readers.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/person_store.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::dialogue {

static Breach read_breach(const db::Row& row);

/// Under which clause, as the rule book stands now; without one where none holds any more.
static db::Arguments under(db::Reading& tx, const Thread& thread)
{
    Owed owed;
    std::string source;
    rulebook::Citation cited;
    if (rulings::maybe_in_force(tx)) {
        const rulings::Rules rules = rulings::rules_now(tx);
        owed = owed_by(rules, thread);
        if (!owed.because.empty()) {
            cited = owed.because.front();
            source = rulings::source_in_words(*rules.book, cited.source);
        }
    }
    return {{"staffed", owed.by ? 0 : 1},
            {"source", source},
            {"section", cited.section},
            {"strength", rulebook::word(cited.strength)},
            {"clause", cited.clause}};
}

void begin_breach(db::Writing& tx, const Thread& thread)
{
    db::Arguments row = under(tx, thread);
    row.push_back({"id", tx.new_id()});
    row.push_back({"thread", thread.id});
    row.push_back({"unit", thread.unit});
    row.push_back({"way", word(thread.way)});
    row.push_back(
        {"category", thread.category ? std::optional(std::string(rulebook::word(*thread.category))) : std::nullopt});
    row.push_back({"due", *thread.due});
    if (tx.run("dialogue.add_breach", row) == 0) return;
    ledger::append(tx, {"answer-late", thread.id, {}, Json::object({{"due", to_rfc3339(*thread.due)}})});
}

void end_breach(db::Writing& tx, const Thread& thread)
{
    if (!thread.due || *thread.due > tx.now()) return;
    begin_breach(tx, thread);
    // Who closes a thread that somebody waits in has said why already.
    const bool closed = thread.state == ThreadState::done && !thread.closed_why.empty();
    tx.run("dialogue.end_breach", {{"thread", thread.id},
                                   {"now", tx.now()},
                                   {"how", closed ? "closed" : "answered"},
                                   {"why", closed ? thread.closed_why : std::string()}});
}

void lift_breach(db::Writing& tx, const Id& thread)
{
    if (tx.run("dialogue.lift_breach", {{"thread", thread}}) > 0)
        ledger::append(tx, {"answer-not-late", thread, {}, Json::object()});
}

/// Of two that wait in what has become one thread, one is left.
void move_breaches(db::Writing& tx, const Id& from, const Id& into)
{
    tx.run("dialogue.move_breaches", {{"from", from}, {"into", into}});
    tx.run("dialogue.lift_breach", {{"thread", from}});
}

std::optional<Breach> unexplained_breach(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("dialogue.unexplained_breach", {{"thread", thread}});
    return row ? std::optional(read_breach(*row)) : std::nullopt;
}

void explain_breach(db::Writing& tx, const people::Person& by, const Id& id, const std::string& said)
{
    const Thread thread = load_thread(tx, by, id);
    const std::string why(trim(said));
    if (why.empty())
        throw Problem(ProblemCode::invalid, "Noe mangler.",
                      {{"why_late", text_of("Skriv hvorfor svaret kom for sent.")}});
    if (graphemes(why) > reason_characters)
        throw Problem(ProblemCode::invalid, "Grunnen er for lang.", {{"why_late", text_of("Kort ned til 500 tegn.")}});
    const auto breach = unexplained_breach(tx, thread.id);
    if (!breach) throw Problem(ProblemCode::conflict, "Det er ført en grunn allerede.");
    tx.run("dialogue.explain_breach", {{"id", breach->id}, {"why", why}, {"by", by.id}});
    ledger::append(tx, {"answer-late-explained",
                        thread.id,
                        by.id,
                        Json::object({{"due", to_rfc3339(breach->due)}}),
                        {{"text", ledger::sha256(why)}}});
}

/// Whoever leads a unit or a part of it sees how it goes there.
static bool leads(const people::Person& person, const Id& unit)
{
    return std::ranges::any_of(person.mandates, [&](const people::Mandate& mandate) {
        return mandate.unit == unit &&
               (mandate.role == "unit-leader" || mandate.role == "section-leader" || mandate.role == "director");
    });
}

std::optional<std::string> breaches_seen_by(db::Reading& tx, const people::Person& person)
{
    if (person.may(people::Access::desk)) return "everything";
    std::string ids;
    for (const people::Unit& unit : people::list_units(tx)) {
        const std::vector<Id> line = people::line_of(tx, unit.id);
        if (std::ranges::any_of(line, [&](const Id& above) { return leads(person, above); }))
            ids += unit.id.text() + ",";
    }
    return ids.empty() ? std::nullopt : std::optional(ids);
}

std::vector<Breach> list_breaches(db::Reading& tx, const people::Person& person, const std::string& units,
                                  const std::optional<Id>& unit, Instant from, std::int64_t most)
{
    return tx.all_as("dialogue.list_breaches",
                     {{"units", units},
                      {"leads", units_accounted_for(tx, person)},
                      {"person", person.id},
                      {"unit", unit},
                      {"from", from},
                      {"most", most}},
                     read_breach);
}

static Breach read_breach(const db::Row& row)
{
    Breach breach;
    breach.id = row.id("id");
    breach.thread = row.id("thread_id");
    breach.unit = row.maybe_id("unit_id");
    breach.unit_name = row.maybe_text("unit_name").value_or("");
    breach.way = way_of(row.text("way")).value_or(Way::form);
    if (const auto category = row.maybe_text("category"))
        breach.category = rulebook::read_word<rulebook::Category>(*category);
    breach.due = row.instant("due_at");
    breach.staffed = row.flag("staffed");
    breach.source = row.text("source");
    breach.section = row.text("section");
    breach.strength = row.text("strength");
    breach.clause = row.text("clause");
    breach.ended = row.maybe_instant("ended_at");
    breach.how = row.text("ended");
    breach.why = row.text("why");
    breach.subject = row.maybe_text("subject").value_or("");
    breach.restricted = row.flag("restricted");
    if (!breach.restricted) return breach;
    breach.category.reset();
    breach.why.clear();
    if (!breach.subject.empty()) breach.subject = hidden_subject;
    return breach;
}

} // namespace samband::dialogue
