#pragma once
#include "db/database.h"
#include "readership/counter.h"

#include <optional>
#include <string>
#include <vector>

/// The showings of posts as they are kept: sums by day and way in.
namespace samband::readership {

/// Adds them to what is there, in transactions of at most `sums_at_once`; other nodes may do the same. A page that is
/// no post's is passed over. What is written is gone from `sums`, so that the rest can be tried again when this throws.
void write_showings(db::Database& database, std::vector<Sum>& sums);

/// So many came by this way.
struct WayIn {
    std::string word;
    std::int64_t showings = 0;
    std::int64_t in_span = 0; ///< of these, on the days asked for
};
struct Day {
    Date date;
    std::int64_t showings = 0;
};

std::int64_t all_showings(db::Reading& tx, const Id& post);
/// The most used first; `in_span` counts the days `from` to `to`.
std::vector<WayIn> ways_in(db::Reading& tx, const Id& post, const Date& from = {}, const Date& to = {});
/// Of several posts together.
std::vector<WayIn> together(const std::vector<std::vector<WayIn>>& posts);
std::int64_t showings_of(const std::vector<WayIn>& ways);
/// Those on which it was shown, the newest first, at most `days_shown`.
std::vector<Day> newest_days(db::Reading& tx, const Id& post);

} // namespace samband::readership
