#pragma once
#include "dialogue/thread.h"
#include "outbox/workers.h"

#include <string>

/// Nobody is forgotten: when a quarter of the time is left, whoever has the thread is told, or the desk; when it is
/// over, whoever leads the unit, once, in the staffed hours. By mail with a link, and on I dag. Recorded
/// "answer-warned" and "answer-escalated".
namespace samband::dialogue {

inline constexpr const char* clock_work_kind = "dialogue.clock";
inline constexpr const char* clocks_work_kind = "dialogue.clocks";

/// How a thread's clock stands.
struct ClockState {
    Id thread;
    std::optional<Id> unit;
    Instant since;
    std::optional<Instant> due;
    std::string told; ///< "", "warned", "escalated"
};

/// When something is to be done about it next; nothing: never.
std::optional<Instant> next_look(db::Reading& tx, const ClockState& clock);
/// Queues the next look at the thread, in place of the one that there was.
void look_again(db::Writing& tx, const ClockState& clock);
/// Queues the first.
void look_first(db::Writing& tx, const ClockState& clock);
void look_no_more(db::Writing& tx, const Id& thread);

/// What is to be done about it now. `site`: where the link leads.
void look(db::Writing& tx, const Id& thread, const std::string& site);
outbox::Outcome do_clock_work(const outbox::Lease& lease, db::Database& database, const std::string& site);

/// Another rule book, other targets, other office hours: every clock that runs is set anew, some at a time.
void follow_all_clocks(db::Writing& tx);
outbox::Outcome do_clocks_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::dialogue
