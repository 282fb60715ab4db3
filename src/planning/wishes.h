#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "publishing/happenings.h"
#include "publishing/post.h"

#include <optional>
#include <vector>

/// The day on which somebody wishes that a post goes out. It counts while the post is not scheduled and not out, binds
/// nothing, and changes nothing in the post.
namespace samband::planning {

struct Wished {
    publishing::Post post;
    Date day;
};
/// Drafts and what waits for a yes or is approved, by day; both days are in it; at most `wishes_most`.
std::vector<Wished> wished_between(db::Reading& tx, const Date& from, const Date& to);

std::optional<Date> wish_of(db::Reading& tx, const Id& post);
void set_wish(db::Writing& tx, const Id& post, const Date& day);
/// A reaction to `PostPublished`: what is out is wished no more.
void forget_wish(db::Writing& tx, const publishing::PostPublished& happening);

} // namespace samband::planning
