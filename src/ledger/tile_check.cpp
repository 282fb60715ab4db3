#include "ledger/tile_check.h"

#include "ledger/tile.h"

namespace samband::ledger {

void TileCheck::open_leaves(std::uint64_t number, std::uint64_t width)
{
    leaves_ = fetch_(TileName{0, number, width}.path()).value_or("");
}

bool TileCheck::leaf_is(std::uint64_t index, const Hash& leaf) const
{
    const std::size_t place = index % tile_width * 32;
    return leaves_.size() >= place + 32 && leaf.view() == std::string_view(leaves_).substr(place, 32);
}

void TileCheck::see(int height, std::uint64_t index, const Hash& node)
{
    if (height == 0 || height % tile_height != 0) return;
    const auto level = static_cast<std::size_t>(height / tile_height);
    numbers_[level] = index / tile_width;
    rows_[level] += node.view();
    if (rows_[level].size() == tile_width * 32) compare(static_cast<int>(level), numbers_[level]);
}

const std::optional<std::string>& TileCheck::finish()
{
    for (std::size_t level = 1; level < rows_.size(); ++level)
        if (!rows_[level].empty()) compare(static_cast<int>(level), numbers_[level]);
    return bad_;
}

void TileCheck::compare(int level, std::uint64_t number)
{
    std::string& row = rows_[static_cast<std::size_t>(level)];
    const std::string path = TileName{level, number, row.size() / 32}.path();
    if (!bad_ && fetch_(path) != row) bad_ = "Flisen " + path + " er ikke den som innførslene gir.";
    row.clear();
}

} // namespace samband::ledger
