#include "ledger/tile.h"

#include "ledger/trees.h"

#include <gtest/gtest.h>

namespace samband::ledger {

TEST(Tile, PathsGroupDigitsByThree)
{
    EXPECT_EQ((TileName{0, 1234067, 256}.path()), "tile/0/x001/x234/067");
    EXPECT_EQ((TileName{1, 0, 17}.path()), "tile/1/000.p/17");
    EXPECT_EQ((TileName{std::nullopt, 1000, 256}.path()), "tile/entries/x001/000");
}

TEST(Tile, PathsReadBackAndOthersAreRefused)
{
    for (const std::uint64_t number : {0u, 5u, 999u, 1000u, 123456u, 1234067u, 999999999u})
        for (const std::uint64_t width : {1u, 255u, 256u})
            for (const std::optional<int> level :
                 {std::optional<int>(0), std::optional<int>(3), std::optional<int>()}) {
                const TileName name{level, number, width};
                EXPECT_EQ(TileName::parse(name.path()), name) << name.path();
            }
    for (const std::string bad : {"",
                                  "tile",
                                  "tile/",
                                  "tile/0",
                                  "tile/0/",
                                  "tile/0/0",
                                  "tile/0/0000",
                                  "tile/0/000.p/0",
                                  "tile/0/000.p/256",
                                  "tile/0/000.p/01",
                                  "tile/0/000.p/",
                                  "tile/00/000",
                                  "tile/6/000",
                                  "tile/-1/000",
                                  "tile/0/x000/001",
                                  "tile/0/x001/1",
                                  "tile/0/001/002",
                                  "tile/0/000/",
                                  "tile/0/../000",
                                  "tile/0/000.p/1/",
                                  "tile/x/000",
                                  "tile/0/x999999999999/x999/999"})
        EXPECT_FALSE(TileName::parse(bad)) << bad;
}

// kits § 2.9: a partial tile at level l of size s is floor(s / 256^l) mod 256 wide; empty ones are not there.
TEST(Tile, WidthsFollowTheSize)
{
    EXPECT_EQ(width_of(0, 0, 0), 0u);
    EXPECT_EQ(width_of(0, 0, 255), 255u);
    EXPECT_EQ(width_of(0, 0, 256), 256u);
    EXPECT_EQ(width_of(0, 1, 256), 0u);
    EXPECT_EQ(width_of(1, 0, 256), 1u);
    EXPECT_EQ(width_of(1, 0, 70000), 256u);
    EXPECT_EQ(width_of(1, 1, 70000), 70000u / 256 % 256);
    EXPECT_EQ(width_of(2, 0, 70000), 1u);
    EXPECT_EQ(width_of(0, ~std::uint64_t{0}, 70000), 0u);
}

TEST(Tile, AllTilesOfASize)
{
    std::vector<std::string> paths;
    for (const TileName& name : tiles_of(70000)) paths.push_back(name.path());
    EXPECT_EQ(paths.size(), 274u + 2 + 1 + 274);
    EXPECT_NE(std::find(paths.begin(), paths.end(), "tile/0/273.p/112"), paths.end());
    EXPECT_NE(std::find(paths.begin(), paths.end(), "tile/1/001.p/17"), paths.end());
    EXPECT_NE(std::find(paths.begin(), paths.end(), "tile/2/000.p/1"), paths.end());
    EXPECT_NE(std::find(paths.begin(), paths.end(), "tile/entries/273.p/112"), paths.end());
    EXPECT_TRUE(tiles_of(0).empty());
}

TEST(Tile, NodesInATileAreThoseOfTheTree)
{
    const std::vector<Hash> leaves = trees::leaves(256);
    std::string bytes;
    for (const Hash& leaf : leaves) bytes += leaf.view();
    for (int height = 0; height <= 8; ++height)
        for (std::uint64_t index = 0; index < 256u >> height; ++index)
            ASSERT_EQ(node_in_tile(bytes, index << height, std::uint64_t{1} << height),
                      trees::nodes_over(leaves)(height, index));
}

TEST(Tile, BundlesHoldEntriesWithTheirLengths)
{
    std::string bundle;
    append_to_bundle(bundle, std::string(33, 'a'));
    append_to_bundle(bundle, std::string(300, 'b'));
    EXPECT_EQ(bundle.substr(0, 2), std::string("\0\x21", 2));
    const auto entries = entries_in(bundle);
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2u);
    EXPECT_EQ((*entries)[1], std::string(300, 'b'));
    EXPECT_FALSE(entries_in(bundle.substr(0, bundle.size() - 1)));
    EXPECT_FALSE(entries_in(bundle + "x"));
}

} // namespace samband::ledger
