#include "base/wall_clock.h"

#include <gtest/gtest.h>

namespace samband {
namespace {

constexpr std::int64_t s = 1'000'000;

/// A machine whose clock can be set, and which knows besides how long it has run.
class WallClockTest : public testing::Test {
protected:
    /// Time passes, for the machine's clock too.
    Instant after(std::int64_t seconds)
    {
        machine_.us += seconds * s;
        run_us_ += seconds * s;
        return clock_.now();
    }
    void jumps(std::int64_t seconds) { machine_.us += seconds * s; }

    const Instant begin_{1'795'000'000 * s};
    Instant machine_ = begin_;
    std::int64_t run_us_ = 5 * s;
    WallClock clock_{[this] { return machine_; }, [this] { return run_us_; }};
};

TEST_F(WallClockTest, IsTheMachinesClock)
{
    EXPECT_EQ(clock_.now(), begin_);
    EXPECT_EQ(after(10), begin_.plus_s(10));
    EXPECT_EQ(after(86'400), begin_.plus_s(86'410)) << "nobody asked for a day";
}

TEST_F(WallClockTest, AJumpForwardsThatIsSetRightIsNeverSeen)
{
    for (const std::int64_t jump : {3'600, 10 * 365 * 86'400}) {
        const Instant before = clock_.now();
        jumps(jump);
        EXPECT_EQ(clock_.now(), before);
        EXPECT_EQ(after(60), before.plus_s(60));
        jumps(-jump);
        EXPECT_EQ(after(1), before.plus_s(61));
    }
}

TEST_F(WallClockTest, AJumpForwardsThatStandsIsBelieved)
{
    jumps(3'600);
    EXPECT_EQ(after(1), begin_.plus_s(1));
    EXPECT_EQ(after(599), begin_.plus_s(600));
    EXPECT_EQ(after(1), begin_.plus_s(601 + 3'600));
    EXPECT_EQ(after(1), begin_.plus_s(602 + 3'600));
}

TEST_F(WallClockTest, EachJumpIsDoubtedAnew)
{
    jumps(3'600);
    after(500);
    jumps(3'600);
    EXPECT_EQ(after(200), begin_.plus_s(700));
    EXPECT_EQ(after(600), begin_.plus_s(1'300 + 7'200));
}

TEST_F(WallClockTest, AClockSetBackIsWaitedForAndNothingStandsStill)
{
    jumps(-3'600);
    EXPECT_EQ(clock_.now(), begin_);
    Instant last = begin_;
    for (int i = 0; i < 730; ++i) {
        const Instant now = after(10);
        ASSERT_GT(now, last);
        last = now;
    }
    EXPECT_EQ(last, machine_) << "they have met";
}

TEST_F(WallClockTest, ALeapSecondAndATimeServersStepAreFollowedWithoutGoingBack)
{
    jumps(1);
    EXPECT_EQ(clock_.now(), begin_.plus_s(1));
    jumps(-1);
    EXPECT_EQ(clock_.now(), begin_.plus_s(1));
    EXPECT_EQ(after(1), begin_.plus_s(1));
    EXPECT_EQ(after(1), begin_.plus_s(2));
}

} // namespace
} // namespace samband
