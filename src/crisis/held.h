#pragma once
#include "channels/dispatches.h"
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"
#include "publishing/use_cases.h"

#include <optional>
#include <string>
#include <vector>

/// What a crisis keeps back, and what a person does about it: nothing of it goes out by itself afterwards.
namespace samband::crisis {

/// A scheduled post, or a dispatch with what is left of it. One dispatch may wait as several works (its filling, and
/// the handing over): it is one here.
struct Held {
    Id id;                                ///< of the post or the dispatch: what a form names
    std::optional<publishing::Post> post; ///< the plan's, or what the dispatch says; none where it says something else
    std::optional<channels::Dispatch> dispatch; ///< none: a plan
    std::string account_name;
    std::string kind;      ///< of the work
    Instant due;           ///< when it should have gone
    std::int64_t left = 0; ///< deliveries that have not left
    std::vector<Id> works;
    bool chosen_on = false; ///< the crisis is over: a person chooses; else it is stopped while it lasts

    bool is_plan() const { return post && !dispatch; }
};

/// The earliest first, at most 400. What was changed otherwise meanwhile (published by hand, withdrawn) is left out.
std::vector<Held> list_held(db::Reading& tx);

/// Forgets the works of what was changed otherwise meanwhile.
void drop_stale(db::Writing& tx);

/// Whether this person may choose: at the desk, and of a post who may let it out.
bool may_choose(const people::Person& person, const Held& held);

/// It goes out now; a scheduled post asks the rule book once more. Recorded "held-brought-back". All throw Problem
/// not_found where it is not held any more, forbidden, and conflict while the crisis lasts.
void send_held(db::Writing& tx, const people::Person& by, const Id& id);
/// It goes out at that time: from one minute to two years ahead, else Problem invalid. A post is scheduled anew under
/// the rule book: false where that refuses (recorded), and it stays held. Recorded "held-moved".
bool move_held(db::Writing& tx, const people::Person& by, const Id& id, Instant due, bool reading_stops);
/// It does not go out: a scheduled post waits as it was before, of a dispatch nothing more leaves. Also while the
/// crisis lasts. Recorded "held-dropped".
void drop_held(db::Writing& tx, const people::Person& by, const Id& id);
/// Everything that this person may choose on and that is held after a crisis; how many.
std::int64_t send_all_held(db::Writing& tx, const people::Person& by);
std::int64_t drop_all_held(db::Writing& tx, const people::Person& by);

} // namespace samband::crisis
