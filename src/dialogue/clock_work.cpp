#include "dialogue/clock_work.h"

#include "dialogue/breach.h"
#include "dialogue/clock.h"
#include "dialogue/clock_letters.h"
#include "dialogue/concern.h"
#include "dialogue/give_on.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/office_hours.h"
#include "people/person_store.h"

namespace samband::dialogue {

static constexpr const char* warned = "warned";
static constexpr const char* escalated = "escalated";

static std::string key_of(const Id& thread)
{
    return "dialogue-clock:" + thread.text();
}

std::optional<Instant> next_look(db::Reading& tx, const ClockState& clock)
{
    if (!clock.due || clock.told == escalated) return std::nullopt;
    const people::OfficeHours hours = people::hours_of(tx, clock.unit);
    const Instant now = tx.now();
    if (now >= *clock.due) return hours.next_open(now);
    return clock.told == warned ? *clock.due : std::max(now, warn_at(hours, clock.since, *clock.due));
}

static void queue_look(db::Writing& tx, const Id& thread, Instant at)
{
    outbox::Work work;
    work.kind = clock_work_kind;
    work.payload = Json::object({{"thread", thread.text()}});
    work.due = at;
    work.dedup_key = key_of(thread);
    work.passes_hold = outbox::crisis_hold; // it is told to our own people alone
    outbox::queue(tx, work);
}

void look_again(db::Writing& tx, const ClockState& clock)
{
    const auto at = next_look(tx, clock);
    if (!at) return look_no_more(tx, clock.thread);
    queue_look(tx, clock.thread, *at);
    outbox::hurry(tx, key_of(clock.thread), *at);
}

void look_first(db::Writing& tx, const ClockState& clock)
{
    if (const auto at = next_look(tx, clock)) queue_look(tx, clock.thread, *at);
}

void look_no_more(db::Writing& tx, const Id& thread)
{
    if (const auto work = outbox::find_unfinished(tx, key_of(thread))) outbox::cancel(tx, work->id);
}

static ClockState state_of(db::Reading& tx, const Thread& thread)
{
    const db::Row row = tx.one("dialogue.clock_of_thread", {{"id", thread.id}});
    return {thread.id, thread.unit, thread.waits_since.value_or(thread.began), thread.due, row.text("clock_told")};
}

static void set_told(db::Writing& tx, ClockState& clock, const char* told)
{
    clock.told = told;
    tx.run("dialogue.set_told", {{"id", clock.thread}, {"told", told}});
}

/// Whoever has it; else the desk of the day; else all of the desk's officers.
static std::vector<people::Person> who_is_warned(db::Reading& tx, const Thread& thread)
{
    if (thread.assignee) return {people::load_person(tx, *thread.assignee)};
    if (thread.restricted) return accountable_for(tx, thread);
    std::vector<people::Person> desk = people::at_desk(tx, in_oslo(tx.now()).date);
    return desk.empty() ? people::holders(tx, "communications-officer") : desk;
}

/// Of a thread that no unit has, whoever leads the desk's own unit.
static std::vector<people::Person> who_leads(db::Reading& tx, const Thread& thread)
{
    if (thread.unit || thread.restricted) return accountable_for(tx, thread);
    for (const people::Person& officer : people::holders(tx, "communications-officer"))
        for (const people::Mandate& mandate : officer.mandates)
            if (mandate.role == "communications-officer") return people::leaders_of(tx, mandate.unit);
    return people::holders(tx, "chief-executive");
}

static void tell(db::Writing& tx, const Thread& thread, const char* kind, const std::vector<people::Person>& whom,
                 StaffLetter letter, const std::string& site)
{
    letter.link = site + "/samtaler/" + thread.id.text();
    const int mails = tell_staff(tx, whom, letter);
    Json told = Json::array();
    for (const people::Person& person : whom) told.push(person.id.text());
    ledger::append(
        tx, {kind, thread.id, {}, Json::object({{"due", to_rfc3339(*thread.due)}, {"told", told}, {"mails", mails}})});
}

void look(db::Writing& tx, const Id& id, const std::string& site)
{
    give_on_if_away(tx, id);
    const auto thread = find_thread(tx, id);
    if (!thread || thread->id != id || thread->state != ThreadState::open || !thread->due) return;
    ClockState clock = state_of(tx, *thread);
    const people::OfficeHours hours = people::hours_of(tx, thread->unit);
    if (tx.now() >= *thread->due) {
        begin_breach(tx, *thread);
        if (clock.told != escalated && hours.open_at(tx.now())) {
            tell(tx, *thread, "answer-escalated", who_leads(tx, *thread), late_letter(*thread, tx.now()), site);
            set_told(tx, clock, escalated);
        }
    } else if (clock.told.empty() && tx.now() >= warn_at(hours, clock.since, *thread->due)) {
        tell(tx, *thread, "answer-warned", who_is_warned(tx, *thread), warning_letter(*thread, tx.now()), site);
        set_told(tx, clock, warned);
    }
    look_again(tx, clock);
}

outbox::Outcome do_clock_work(const outbox::Lease& lease, db::Database&, const std::string& site)
{
    const Json* named = lease.payload.find("thread");
    const auto thread = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!thread) return outbox::GivenUp{"malformed"};
    return outbox::Done{[id = *thread, site](db::Writing& tx) { look(tx, id, site); }};
}

void follow_all_clocks(db::Writing& tx)
{
    outbox::Work work;
    work.kind = clocks_work_kind;
    work.priority = outbox::Priority::bulk;
    outbox::queue(tx, work);
}

outbox::Outcome do_clocks_work(const outbox::Lease&, db::Database& database)
{
    Id after;
    while (true) {
        const auto threads = database.read([&](db::Reading& tx) {
            return tx.all_as("dialogue.clocks_after", {{"after", after}, {"most", clocks_at_once}},
                             [](const db::Row& row) { return row.id("id"); });
        });
        if (threads.empty()) return outbox::Done{};
        database.write("dialogue.follow_clocks", [&](db::Writing& tx) {
            for (const Id& thread : threads) follow_clock(tx, thread);
        });
        after = threads.back();
    }
}

} // namespace samband::dialogue
