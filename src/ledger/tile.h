#pragma once
#include "ledger/hash.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The log in files that never change (c2sp.org/tlog-tiles): 256 hashes a tile, 256 entries a bundle.
namespace samband::ledger {

inline constexpr int tile_height = 8;
inline constexpr std::uint64_t tile_width = 256;
/// Levels that a log within `log_entries` can have.
inline constexpr int tile_levels = 6;

/// One tile, or one bundle of entries: `level` is then nothing.
struct TileName {
    std::optional<int> level;
    std::uint64_t number = 0;
    std::uint64_t width = tile_width; ///< 1–255 for a partial one

    friend bool operator==(const TileName&, const TileName&) = default;
    /// `tile/0/x001/x234/067`, `tile/1/000.p/17`, `tile/entries/000`.
    std::string path() const;
    /// Nothing unless the path is exactly one that `path()` writes.
    static std::optional<TileName> parse(std::string_view path);
};

/// Whole hashes of a level in a log of that size: floor(size / 256^level).
std::uint64_t hashes_at(int level, std::uint64_t size);

/// How wide the tile is in a log of that size: 0 where it is not there, 256 where it is full.
std::uint64_t width_of(int level, std::uint64_t number, std::uint64_t size);

/// All tiles and bundles that a log of that size has, partial ones as wide as they are.
std::vector<TileName> tiles_of(std::uint64_t size);

/// The hash over the `count` (a power of two ≤ 256) hashes in `bytes` from number `from` on.
Hash node_in_tile(std::string_view bytes, std::uint64_t from, std::uint64_t count);

/// One entry as it stands in a bundle: big-endian uint16 length and the entry.
void append_to_bundle(std::string& bundle, std::string_view entry);

/// The entries of a bundle; nothing if its lengths do not add up.
std::optional<std::vector<std::string_view>> entries_in(std::string_view bundle);

} // namespace samband::ledger
