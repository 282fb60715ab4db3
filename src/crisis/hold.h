#pragma once
#include "db/transaction.h"
#include "rulings/happenings.h"

#include <cstdint>
#include <string>
#include <vector>

/// The crisis switch's hand on the outbox.
namespace samband::crisis {

/// How much a crisis stops: scheduled posts, and dispatches that have not come to rest.
struct Stopped {
    std::int64_t posts = 0;
    std::int64_t dispatches = 0;
};

/// What would be held if it were set now, or is held while it lasts.
Stopped count_stopped(db::Reading& tx);

/// A reaction. When crisis management is set, nothing of these kinds is leased any more, on any node: the lease asks
/// the database. When it ends, the scheduled posts that fell due meanwhile and all dispatches that it stopped are held
/// until a person brings them back or drops them; posts whose time is still to come go out as planned. Recorded
/// "crisis-held" and "crisis-released", with the counts.
void follow_situation(db::Writing& tx, const rulings::SituationSet& happening, const std::vector<std::string>& kinds);

} // namespace samband::crisis
