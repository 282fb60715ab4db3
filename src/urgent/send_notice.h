#pragma once
#include "outbox/workers.h"
#include "people/person.h"
#include "publishing/happenings.h"
#include "rulebook/ruling.h"
#include "urgent/notice.h"
#include "urgent/preset.h"
#include "urgent/wording.h"

#include <optional>
#include <set>
#include <vector>

/// From the press of the button until the notice is out. Every act and every refusal is a ledger entry in the same
/// transaction. A refusal under the rule book is an outcome, not an error.
namespace samband::urgent {

/// What the button sends.
struct Draft {
    std::optional<Id> preset; ///< whose name, ring list and closing words it takes
    Id unit;
    Typed typed;
    std::string language = "nb";
    std::set<std::int64_t> rung; ///< places of the ring list that were ticked before sending, from 1
    bool despite_advice = false; ///< one press past what is advised against
    bool reading_stops = false;
};

enum class Came {
    held,      ///< by the rule book, recorded; nothing is sent and nothing is kept but the entry
    ask_first, ///< a *should* advises against it: one press more passes
    asked,     ///< somebody's approval is asked for, as the rule book says
    waiting,   ///< more recipients than one may reach alone: another's yes, or the countdown
    out,
};
struct SendOutcome {
    Came came = Came::held;
    rulebook::Ruling ruling;
    std::optional<Notice> notice;
};

/// Sends it, or asks for what it lacks. Problem invalid on what is missing or too long, naming the field.
SendOutcome send_notice(db::Writing& tx, const people::Person& by, const Draft& draft);

/// The content as it would go out, for counting and reading it before.
publishing::Content content_of(db::Reading& tx, const Draft& draft);

/// Another's yes: of a large one it goes at once, of one that the rule book wants approved it is approved and goes.
/// Who sent it says no yes to it (refused, recorded): Came::held.
SendOutcome say_yes(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version);

/// "Angre": what waits goes no more. By who sent it or anybody else who may write; Problem conflict when it is out.
Notice call_back(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version);

/// The countdown is over: it goes, if it still waits.
inline constexpr const char* go_work_kind = "urgent.go";
outbox::Outcome do_go_work(const outbox::Lease& lease, db::Database& database);
void go_when_due(db::Writing& tx, const Id& notice);

/// A notice whose post was approved and let out otherwise is out. A reaction.
void follow_published(db::Writing& tx, const publishing::PostPublished& happening);

} // namespace samband::urgent
