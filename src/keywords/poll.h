#pragma once
#include "keywords/keyword.h"
#include "outbox/workers.h"

#include <optional>
#include <string>
#include <vector>

/// A question that is answered by SMS. A number answers once; sent again, the newest answer is the one that counts.
/// Who has answered is known by a sum alone, and that is forgotten on the poll's day, when its salt goes too.
namespace samband::keywords {

/// Which of the options is meant: its number or its words, in any case; nothing where it is none of them.
std::optional<int> option_meant(const std::vector<std::string>& options, const std::string& said);

/// `choice` from 1. False where the number had answered before, and its answer is another now.
bool vote(db::Writing& tx, const Keyword& keyword, const std::string& number, int choice);
/// One count for each option; nothing while fewer than `shown_from` have answered: a count of one is somebody.
struct Counted {
    std::int64_t all = 0; ///< 0 where fewer than `shown_from`, too
    std::vector<std::int64_t> votes = {};
    bool too_few = false; ///< somebody has answered, but not enough to tell
};
Counted count_votes(db::Reading& tx, const Keyword& keyword);
bool has_votes(db::Reading& tx, const Id& keyword);

inline constexpr const char* forget_work_kind = "keywords.forget";
/// Queues the forgetting of who has answered, for the day that the poll says.
void forget_in_time(db::Writing& tx, const Keyword& keyword);
/// The counts stay; who gave them is forgotten for good.
void forget_voters(db::Writing& tx, const Id& keyword);
/// The outbox's handler of `forget_work_kind`. Where the day has been moved it waits for that.
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::keywords
