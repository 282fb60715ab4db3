#include "ledger/stored_tile.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/commitment.h"
#include "ledger/growth.h"

#include <cassert>

namespace samband::ledger {
namespace {

[[noreturn]] void damaged()
{
    throw Problem(ProblemCode::internal, "ledger: a stored tile is damaged");
}

std::string stored_bundle(db::Reading& tx, int log, const TileName& name)
{
    const std::uint64_t first = name.number * tile_width;
    const db::Arguments range{{"log", log}, {"first", first}, {"end", first + name.width}, {"most", tile_width}};
    const std::vector<db::Row> rows = tx.all("ledger.commitments", range);
    std::string bundle;
    for (const db::Row& row : rows) {
        const std::optional<Hash> commitment = Hash::from_hex(row.text("commitment"));
        if (!commitment) damaged();
        append_to_bundle(bundle, entry_of(*commitment));
    }
    if (rows.size() != name.width) damaged();
    return bundle;
}

std::string leaves_of_entries(db::Reading& tx, int log, const TileName& name)
{
    std::string bytes;
    const std::uint64_t first = name.number * tile_width;
    for (const Hash& leaf : stored_leaves(tx, log, first, first + name.width)) bytes += leaf.view();
    return bytes;
}

std::string hashes_of_row(db::Reading& tx, int log, const TileName& name)
{
    const auto row = tx.maybe("ledger.tile_hashes", {{"log", log}, {"level", *name.level}, {"number", name.number}});
    std::string bytes;
    if (!row || !from_hex(row->text("hashes"), bytes)) damaged();
    return bytes;
}

} // namespace

std::string stored_tile(db::Reading& tx, int log, std::uint64_t size, const TileName& name)
{
    assert(name.width > 0 && name.width <= width_of(name.level.value_or(0), name.number, size));
    if (!name.level) return stored_bundle(tx, log, name);
    // Level 0 is stored when full; until then, and for narrower ones, the entries give it.
    const bool from_row = *name.level > 0 || width_of(0, name.number, size) == tile_width;
    std::string bytes = from_row ? hashes_of_row(tx, log, name) : leaves_of_entries(tx, log, name);
    if (bytes.size() < name.width * 32) damaged();
    bytes.resize(name.width * 32);
    return bytes;
}

} // namespace samband::ledger
