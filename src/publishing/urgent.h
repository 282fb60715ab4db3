#pragma once
#include "db/transaction.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// An urgent notice among the posts (a burst pipe, a closed road): it passes everything else on its way out, and the
/// public front page says what, where and until when while it lasts.
namespace samband::publishing {

struct Urgent {
    Id post;
    std::string what;  ///< "Vannet er stengt"
    std::string where; ///< may be empty
    std::optional<Instant> until;
    std::optional<Instant> over; ///< since then; said by a person, never by the clock
};

/// Before the post goes out, and again for what has changed. No ledger entry of its own: the act that marks it has one.
void mark_urgent(db::Writing& tx, const Urgent& urgent);

/// It was called back before it went out: an ordinary post again.
void unmark_urgent(db::Writing& tx, const Id& post);

/// Nothing of an ordinary post.
std::optional<Urgent> urgent_of(db::Reading& tx, const Id& post);

/// On the public website and not over, the newest first; at most `urgent_shown`.
struct UrgentOut {
    Urgent urgent;
    std::string slug;
};
std::vector<UrgentOut> urgent_now(db::Reading& tx);

inline constexpr std::int64_t urgent_shown = 5;

} // namespace samband::publishing
