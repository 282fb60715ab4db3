#include "planning/clashes.h"

#include "base/clock_words.h"

#include <gtest/gtest.h>

namespace samband::planning {
namespace {

Timed timed(char number, std::int64_t minute, std::set<std::string> channels)
{
    const Id id = *Id::parse(std::string("01936e5a-dead-7000-8000-00000000000") + number);
    return {id, Instant{minute * 60'000'000}, std::move(channels)};
}

TEST(Clashes, AreTwoInOneChannelWithinAnHour)
{
    const std::vector<Timed> day = {timed('1', 0, {"website"}), timed('2', 30, {"intranet"}),
                                    timed('3', 59, {"website", "sms"}), timed('4', 119, {"sms"})};
    const auto found = clashes(day);
    ASSERT_EQ(found.size(), 2u) << "an hour apart is not close";
    EXPECT_EQ(found.at(day[0].id).id, day[2].id);
    EXPECT_EQ(found.at(day[2].id).id, day[0].id);
}

TEST(Clashes, TellOfTheClosest)
{
    const std::vector<Timed> day = {timed('1', 0, {"website"}), timed('2', 50, {"website"}),
                                    timed('3', 55, {"website"})};
    EXPECT_EQ(clashes(day).at(day[1].id).id, day[2].id);
    EXPECT_TRUE(clashes({}).empty());
}

TEST(Clock, ReadsHoursAndMinutesAlone)
{
    EXPECT_EQ(parse_clock("07:05"), (ClockTime{7, 5, 0}));
    EXPECT_EQ(parse_clock("23:59:30"), (ClockTime{23, 59, 0}));
    for (const char* wrong : {"", "7:05", "24:00", "12:60", "12-00", "ab:cd", "12:00:60", "12:00 ", "-1:00", "1 :00"})
        EXPECT_EQ(parse_clock(wrong), std::nullopt) << wrong;
    EXPECT_EQ(clock_words({7, 5, 0}), "07:05");
}

} // namespace
} // namespace samband::planning
