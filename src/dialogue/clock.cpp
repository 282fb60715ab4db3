#include "dialogue/clock.h"

#include "dialogue/breach.h"
#include "dialogue/clock_work.h"
#include "dialogue/give_on.h"
#include "dialogue/owed.h"
#include "dialogue/target.h"
#include "dialogue/thread_store.h"
#include "rulings/in_force.h"

namespace samband::dialogue {

namespace {

/// As the thread's row has it.
struct Kept {
    std::optional<Instant> since;
    std::int64_t used = 0;
    std::string told;
};

Kept kept_of(db::Reading& tx, const Id& thread)
{
    const db::Row row = tx.one("dialogue.clock_of_thread", {{"id", thread}});
    return {row.maybe_instant("clock_since"), row.integer("clock_used"), row.text("clock_told")};
}

bool waits(const Thread& thread)
{
    return thread.state == ThreadState::open && thread.waits_since;
}

std::optional<Clock> reckoned(db::Reading& tx, const Thread& thread, const Kept& kept)
{
    if (!rulings::maybe_in_force(tx)) return std::nullopt;
    const Owed owed = owed_by(rulings::rules_now(tx), thread);
    // Of one that stands still the rule book gives no time: nothing has been received that waits.
    Clock clock;
    clock.by = waits(thread) ? owed.by : std::nullopt;
    clock.within = owed.within;
    clock.level = owed.level;
    clock.because = owed.because;
    if (const auto target = target_minutes(tx, owed, thread)) {
        clock.staffing = Staffed{*target, kept.used, waits(thread) ? thread.waits_since : std::nullopt};
        clock.staffed = runs_out(*clock.staffing, people::hours_of(tx, thread.unit));
    }
    const auto due = waits(thread) ? due_by(clock) : std::nullopt;
    clock.passed = due && *due <= tx.now();
    return clock;
}

void set_clock(db::Writing& tx, const Id& thread, const std::optional<Instant>& due, const Kept& kept)
{
    tx.run("dialogue.set_clock",
           {{"id", thread}, {"due", due}, {"since", kept.since}, {"used", kept.used}, {"told", kept.told}});
}

/// Nobody waits any more: what has gone of the staffed time is kept for when they write again.
void stop(db::Writing& tx, const Thread& thread, Kept kept)
{
    if (!kept.since && !thread.due) return;
    if (kept.since) kept.used += people::hours_of(tx, thread.unit).open_minutes_between(*kept.since, tx.now());
    end_breach(tx, thread);
    set_clock(tx, thread.id, {}, {{}, kept.used, ""});
    look_no_more(tx, thread.id);
}

void run(db::Writing& tx, Thread thread, const Kept& kept, bool anew)
{
    const auto clock = reckoned(tx, thread, kept);
    const auto due = clock ? due_by(*clock) : std::nullopt;
    const bool same = due == thread.due;
    if (!same && (!due || *due > tx.now())) lift_breach(tx, thread.id);
    const Kept now{thread.waits_since, kept.used, same ? kept.told : std::string()};
    const bool runs_on = same && kept.since == thread.waits_since;
    if (!runs_on) set_clock(tx, thread.id, due, now);
    thread.due = due;
    if (due && *due <= tx.now()) begin_breach(tx, thread);
    if (anew || !runs_on) look_again(tx, {thread.id, thread.unit, *thread.waits_since, due, now.told});
    if (thread.assignee) give_on_if_away(tx, thread.id);
}

} // namespace

std::optional<Clock> clock_of(db::Reading& tx, const Thread& thread)
{
    const Kept kept = kept_of(tx, thread.id);
    const bool stands = thread.state == ThreadState::waiting && kept.used > 0;
    return waits(thread) || stands ? reckoned(tx, thread, kept) : std::nullopt;
}

std::optional<Instant> due_by(const Clock& clock)
{
    const bool owed = clock.level == rulebook::Level::must || clock.level == rulebook::Level::should;
    return owed && clock.by ? clock.by : clock.staffed;
}

void follow_clock(db::Writing& tx, const Id& id)
{
    const auto thread = find_thread(tx, id);
    if (!thread) return;
    if (thread->id != id) {
        set_clock(tx, id, {}, {});
        look_no_more(tx, id);
        move_breaches(tx, id, thread->id);
    }
    const Kept kept = kept_of(tx, thread->id);
    waits(*thread) ? run(tx, *thread, kept, true) : stop(tx, *thread, kept);
}

void follow_waiting(db::Writing& tx, const Thread& thread)
{
    const Kept kept = kept_of(tx, thread.id);
    waits(thread) ? run(tx, thread, kept, false) : stop(tx, thread, kept);
}

std::optional<Instant> first_due(db::Reading& tx, const Thread& thread)
{
    const auto clock = waits(thread) ? reckoned(tx, thread, {}) : std::nullopt;
    return clock ? due_by(*clock) : std::nullopt;
}

void begin_clock(db::Writing& tx, const Thread& thread)
{
    if (!waits(thread)) return;
    if (thread.due && *thread.due <= tx.now()) begin_breach(tx, thread);
    look_first(tx, {thread.id, thread.unit, *thread.waits_since, thread.due, ""});
    if (thread.assignee) give_on_if_away(tx, thread.id);
}

} // namespace samband::dialogue
