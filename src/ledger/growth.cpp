#include "ledger/growth.h"

#include "base/problem.h"
#include "ledger/commitment.h"
#include "ledger/limits.h"
#include "ledger/tile.h"

#include <map>

namespace samband::ledger {
namespace {

/// Gathers the hashes that became whole, level by level, and stores them as tiles.
class TileGrowth {
public:
    TileGrowth(db::Writing& tx, const Log& log) : tx_(tx), log_(log.number), began_(log.frontier.size()) {}

    void see(int height, std::uint64_t index, const Hash& node)
    {
        if (height % tile_height != 0) return;
        const int level = height / tile_height;
        hashes_[level] += node.hex();
        if ((index + 1) % tile_width == 0) store(level, index / tile_width);
        ends_[level] = index + 1;
    }

    /// Stores what does not fill a tile, except of level 0, whose hashes the entries themselves give.
    void finish()
    {
        for (const auto& [level, hashes] : hashes_)
            if (level > 0 && !hashes.empty()) store(level, ends_[level] / tile_width);
    }

private:
    void store(int level, std::uint64_t number)
    {
        std::string& hashes = hashes_[level];
        if (level == 0) hashes = begun(number) + hashes;
        tx_.run("ledger.add_to_tile", {{"log", log_}, {"level", level}, {"number", number}, {"hashes", hashes}});
        hashes.clear();
    }

    /// The first hashes of a tile of level 0 that was begun before this growth.
    std::string begun(std::uint64_t number)
    {
        std::string hashes;
        const std::uint64_t first = number * tile_width;
        if (first < began_)
            for (const Hash& leaf : stored_leaves(tx_, log_, first, began_)) hashes += leaf.hex();
        return hashes;
    }

    db::Writing& tx_;
    int log_;
    std::uint64_t began_;
    std::map<int, std::string> hashes_;
    std::map<int, std::uint64_t> ends_;
};

} // namespace

void grow(db::Writing& tx, Log& log)
{
    const std::uint64_t began = log.frontier.size();
    TileGrowth tiles(tx, log);
    const auto see = [&](int height, std::uint64_t index, const Hash& node) { tiles.see(height, index, node); };
    while (true) {
        const std::uint64_t size = log.frontier.size();
        const std::vector<Hash> leaves = stored_leaves(tx, log.number, size, size + sequence_rows);
        for (const Hash& leaf : leaves) log.frontier.push(leaf, see);
        if (leaves.size() < sequence_rows) break;
    }
    if (log.frontier.size() == began) return;
    tiles.finish();
    tx.run("ledger.set_frontier",
           {{"number", log.number}, {"size", log.frontier.size()}, {"frontier", log.frontier.text()}});
}

std::vector<Hash> stored_leaves(db::Reading& tx, int log, std::uint64_t first, std::uint64_t end)
{
    const db::Arguments range{{"log", log}, {"first", first}, {"end", end}, {"most", sequence_rows}};
    return tx.all_as("ledger.commitments", range, [](const db::Row& row) {
        const std::optional<Hash> commitment = Hash::from_hex(row.text("commitment"));
        if (!commitment) throw Problem(ProblemCode::internal, "ledger: a stored commitment that cannot be read");
        return leaf_of(*commitment);
    });
}

} // namespace samband::ledger
