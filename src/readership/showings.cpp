#include "readership/showings.h"

#include "publishing/post_store.h"
#include "readership/forget_work.h"

#include <algorithm>

namespace samband::readership {

static std::map<std::string, Id> posts_of(db::Reading& tx, const std::vector<Sum>& sums)
{
    std::map<std::string, Id> posts;
    for (const Sum& sum : sums) {
        if (posts.contains(sum.slug)) continue;
        if (const auto post = publishing::post_at(tx, sum.slug)) posts.emplace(sum.slug, *post);
    }
    return posts;
}

/// In the order of the slugs, as every node does: none waits for a row of another that waits for its own.
void write_showings(db::Database& database, std::vector<Sum>& sums)
{
    const auto posts = database.read([&](db::Reading& tx) { return posts_of(tx, sums); });
    std::erase_if(sums, [&](const Sum& sum) { return !posts.contains(sum.slug); });
    while (!sums.empty()) {
        const auto end = sums.begin() + static_cast<std::ptrdiff_t>(std::min(sums.size(), sums_at_once));
        database.write("readership.add_showings", [&](db::Writing& tx) {
            for (auto sum = sums.begin(); sum != end; ++sum)
                tx.run("readership.add_showings", {{"post", posts.at(sum->slug)},
                                                   {"day", to_string(sum->day)},
                                                   {"way_in", sum->way_in},
                                                   {"showings", sum->showings}});
            forget_in_time(tx);
        });
        sums.erase(sums.begin(), end);
    }
}

std::int64_t all_showings(db::Reading& tx, const Id& post)
{
    return tx.one("readership.all_showings", {{"post", post}}).integer("showings");
}

std::vector<WayIn> ways_in(db::Reading& tx, const Id& post, const Date& from, const Date& to)
{
    return tx.all_as("readership.ways_in", {{"post", post}, {"from_day", to_string(from)}, {"to_day", to_string(to)}},
                     [](const db::Row& row) {
                         return WayIn{row.text("way_in"), row.integer("showings"), row.integer("in_span")};
                     });
}

std::vector<WayIn> together(const std::vector<std::vector<WayIn>>& posts)
{
    std::map<std::string, WayIn> by_word;
    for (const std::vector<WayIn>& ways : posts)
        for (const WayIn& way : ways) {
            WayIn& sum = by_word.try_emplace(way.word, WayIn{way.word}).first->second;
            sum.showings += way.showings;
            sum.in_span += way.in_span;
        }
    std::vector<WayIn> sums;
    for (auto& [word, sum] : by_word) sums.push_back(std::move(sum));
    std::stable_sort(sums.begin(), sums.end(), [](const WayIn& a, const WayIn& b) { return a.showings > b.showings; });
    return sums;
}

std::int64_t showings_of(const std::vector<WayIn>& ways)
{
    std::int64_t sum = 0;
    for (const WayIn& way : ways) sum += way.showings;
    return sum;
}

std::vector<Day> newest_days(db::Reading& tx, const Id& post)
{
    return tx.all_as("readership.newest_days", {{"post", post}, {"most", days_shown}}, [](const db::Row& row) {
        return Day{*parse_date(row.text("day")), row.integer("showings")};
    });
}

} // namespace samband::readership
