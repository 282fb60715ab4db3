#include "main/demo_showings.h"

#include "base/calendar.h"
#include "publishing/site_post.h"
#include "readership/showing.h"
#include "readership/showings.h"

namespace samband::main {

struct DemoWay {
    std::string_view word;
    std::int64_t first_day; ///< so many, and ever fewer the days after
};

static constexpr DemoWay demo_ways[] = {{"nyhetsbrev", 64},
                                        {"facebook", 41},
                                        {readership::straight, 12},
                                        {readership::from_elsewhere, 9},
                                        {readership::from_our_site, 22},
                                        {"oppslag", 4}};

static constexpr int demo_days = 5;

void make_demo_showings(db::Database& database)
{
    std::vector<readership::Sum> sums;
    database.read([&](db::Reading& tx) {
        const Date today = in_oslo(tx.now()).date;
        for (const publishing::Post& post : publishing::news(tx, 0, 5))
            for (int day = 0; day < demo_days; ++day)
                for (const DemoWay& way : demo_ways)
                    if (const std::int64_t showings = way.first_day >> day; showings > 0)
                        sums.push_back({post.slug, today.plus_days(day - demo_days), way.word, showings});
    });
    readership::write_showings(database, sums);
}

} // namespace samband::main
