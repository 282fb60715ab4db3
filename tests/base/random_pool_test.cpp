#include "base/random_pool.h"

#include <gtest/gtest.h>
#include <set>

namespace samband {
namespace {

TEST(RandomPool, NeverGivesTheSameBytesTwice)
{
    RandomPool pool;
    std::set<std::array<std::uint8_t, 10>> ids;
    std::set<std::array<std::uint8_t, 32>> secrets;
    for (int i = 0; i < 1'000; ++i) {
        EXPECT_TRUE(ids.insert(pool.take<10>()).second);
        EXPECT_TRUE(secrets.insert(pool.take<32>()).second);
    }
}

TEST(RandomPool, UsesAllItsBits)
{
    RandomPool pool;
    std::array<int, 256> seen{};
    for (int i = 0; i < 4'096; ++i)
        for (const std::uint8_t byte : pool.take<16>()) ++seen[byte];
    // 65,536 bytes: 256 of each are expected, and fewer than 150 are out of reach of chance.
    for (const int count : seen) EXPECT_GT(count, 150);
}

} // namespace
} // namespace samband
