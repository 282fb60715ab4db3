#include "dialogue/concern.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Category;

Concern concern_of(db::Reading& tx, const Id& thread)
{
    const db::Row row = tx.one("dialogue.concern_of", {{"id", thread}});
    return {row.maybe_instant("concern_at"), row.maybe_instant("concern_seen_at")};
}

bool is_concern(const Thread& thread)
{
    return (thread.category ? thread.category : thread.proposed) == Category::concern;
}

bool stands_as_concern(db::Reading& tx, const Thread& thread)
{
    const Concern concern = concern_of(tx, thread.id);
    return concern.since && (is_concern(thread) || !concern.seen);
}

void raise_concern(db::Writing& tx, const Id& thread, bool anew)
{
    if (tx.run("dialogue.raise_concern", {{"id", thread}, {"now", tx.now()}, {"anew", anew}}) == 0) return;
    ledger::append(tx, {"concern-raised", thread, {}, Json::object()});
    restrict_by_category(tx, thread, Category::concern, {}, RestrictedBy::proposal);
    tx.tell(ConcernRaised{thread});
}

void overrule_concern(db::Writing& tx, const people::Person& by, const Id& thread)
{
    if (!concern_of(tx, thread).since) return;
    tx.run("dialogue.show_concern_again", {{"id", thread}});
    record_act(tx, "concern-overruled", by.id, thread);
}

void carry_concern(db::Writing& tx, const Id& from, const Id& into)
{
    tx.run("dialogue.carry_concern", {{"from", from}, {"into", into}});
}

std::vector<people::Person> accountable_for(db::Reading& tx, const Thread& thread)
{
    return thread.unit ? people::leaders_of(tx, *thread.unit) : people::holders(tx, "chief-executive");
}

std::vector<people::Person> leaders_in_line(db::Reading& tx, const Thread& thread)
{
    std::vector<people::Person> leaders;
    const auto add = [&](const std::vector<people::Person>& some) {
        for (const people::Person& one : some)
            if (std::ranges::find(leaders, one.id, &people::Person::id) == leaders.end()) leaders.push_back(one);
    };
    for (const Id& unit : thread.unit ? people::line_of(tx, *thread.unit) : std::vector<Id>())
        for (const char* role : {"section-leader", "unit-leader", "director"}) add(people::holders(tx, role, unit));
    add(people::holders(tx, "chief-executive"));
    return leaders;
}

/// Whoever typed it in took it in, and whoever has it works with it: neither says alone that it is settled.
static bool received(db::Reading& tx, const Id& person, const Thread& thread)
{
    if (thread.assignee == person) return true;
    const auto typed =
        tx.all_as("dialogue.typed_in_by", {{"thread", thread.id}}, [](const db::Row& row) { return row.id("by_id"); });
    return std::ranges::find(typed, person) != typed.end();
}

static std::vector<people::Person> may_close(db::Reading& tx, const Thread& thread)
{
    std::vector<people::Person> leaders = leaders_in_line(tx, thread);
    std::erase_if(leaders, [&](const people::Person& one) { return received(tx, one.id, thread); });
    return leaders;
}

bool may_close_concern(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    const auto leaders = may_close(tx, thread);
    return std::ranges::find(leaders, person.id, &people::Person::id) != leaders.end();
}

void hold_may_close(db::Reading& tx, const people::Person& by, const Thread& thread, const std::string& reason)
{
    if (!stands_as_concern(tx, thread)) return;
    const auto leaders = may_close(tx, thread);
    if (std::ranges::find(leaders, by.id, &people::Person::id) == leaders.end()) {
        std::vector<std::string> names;
        for (const people::Person& leader : leaders) names.push_back(leader.name);
        throw Problem(ProblemCode::forbidden,
                      "Meldingen kan gjelde fare for et barn eller liv. Den avsluttes av en leder som ikke selv tok "
                      "imot den" +
                          (names.empty() ? std::string(".") : ": " + join(names, ", ") + "."));
    }
    if (trim(reason).empty())
        throw Problem(ProblemCode::invalid, "Meldingen kan gjelde fare.",
                      {{"why", text_of("Skriv hva som er gjort, og hvorfor samtalen kan avsluttes.")}});
}

Thread see_concern(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    const auto leaders = leaders_in_line(tx, thread);
    if (std::ranges::find(leaders, by.id, &people::Person::id) == leaders.end())
        throw Problem(ProblemCode::forbidden, "En leder for enheten sier at den er lest.");
    tx.run("dialogue.concern_seen", {{"id", thread.id}, {"now", tx.now()}});
    record_act(tx, "concern-seen", by.id, thread.id);
    return after(tx, thread.id);
}

std::vector<Thread> concerns_for(db::Reading& tx, const people::Person& person)
{
    std::vector<Thread> mine;
    for (const Id& id : tx.all_as("dialogue.concerns_unseen", {{"most", concerns_most}},
                                  [](const db::Row& row) { return row.id("id"); })) {
        const Thread thread = find_thread(tx, id).value();
        const auto leaders = accountable_for(tx, thread);
        if (std::ranges::find(leaders, person.id, &people::Person::id) != leaders.end()) mine.push_back(thread);
    }
    return mine;
}

} // namespace samband::dialogue
