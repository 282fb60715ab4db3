#include "ledger/tile.h"

#include "ledger/limits.h"
#include "ledger/number.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace samband::ledger {
namespace {

/// 1234067 → x001/x234/067.
std::string grouped(std::uint64_t number)
{
    std::string text;
    for (bool last = true; last || number > 0; last = false, number /= 1000) {
        std::string group = std::to_string(1000 + number % 1000).substr(1);
        text = last ? group : 'x' + group + '/' + text;
    }
    return text;
}

/// Reads what `grouped` writes, whatever stands in it; the caller compares the paths.
std::uint64_t ungrouped(std::string_view text)
{
    std::uint64_t number = 0;
    for (const char c : text)
        if (c >= '0' && c <= '9' && number <= log_entries) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

void add_level(std::optional<int> level, std::uint64_t hashes, std::vector<TileName>& tiles)
{
    for (std::uint64_t n = 0; n < hashes / tile_width; ++n) tiles.push_back({level, n, tile_width});
    if (hashes % tile_width > 0) tiles.push_back({level, hashes / tile_width, hashes % tile_width});
}

} // namespace

std::string TileName::path() const
{
    std::string path = "tile/" + (level ? std::to_string(*level) : "entries") + '/' + grouped(number);
    if (width < tile_width) path += ".p/" + std::to_string(width);
    return path;
}

std::optional<TileName> TileName::parse(std::string_view path)
{
    TileName name;
    std::string_view rest = path;
    if (!rest.starts_with("tile/")) return std::nullopt;
    rest.remove_prefix(5);
    const std::size_t slash = rest.find('/');
    if (slash == rest.npos) return std::nullopt;
    if (rest.substr(0, slash) != "entries") {
        const auto level = parse_decimal(rest.substr(0, slash));
        if (!level || *level >= std::uint64_t{tile_levels}) return std::nullopt;
        name.level = static_cast<int>(*level);
    }
    rest.remove_prefix(slash + 1);
    if (const std::size_t partial = rest.find(".p/"); partial != rest.npos) {
        const auto width = parse_decimal(rest.substr(partial + 3));
        if (!width || *width == 0 || *width >= tile_width) return std::nullopt;
        name.width = *width;
        rest = rest.substr(0, partial);
    }
    name.number = ungrouped(rest);
    return name.path() == path ? std::optional(name) : std::nullopt;
}

std::uint64_t hashes_at(int level, std::uint64_t size)
{
    return size >> (tile_height * level);
}

std::uint64_t width_of(int level, std::uint64_t number, std::uint64_t size)
{
    const std::uint64_t hashes = hashes_at(level, size);
    const std::uint64_t from = number * tile_width;
    return number > log_entries || from >= hashes ? 0 : std::min(tile_width, hashes - from);
}

std::vector<TileName> tiles_of(std::uint64_t size)
{
    std::vector<TileName> tiles;
    for (int level = 0; hashes_at(level, size) > 0; ++level) add_level(level, hashes_at(level, size), tiles);
    add_level(std::nullopt, size, tiles);
    return tiles;
}

Hash node_in_tile(std::string_view bytes, std::uint64_t from, std::uint64_t count)
{
    assert(std::has_single_bit(count) && (from + count) * 32 <= bytes.size());
    std::vector<Hash> row;
    for (std::uint64_t i = from; i < from + count; ++i) row.push_back(*Hash::from_bytes(bytes.substr(i * 32, 32)));
    for (; row.size() > 1; row.resize(row.size() / 2))
        for (std::size_t i = 0; i < row.size() / 2; ++i) row[i] = node_hash(row[2 * i], row[2 * i + 1]);
    return row.front();
}

void append_to_bundle(std::string& bundle, std::string_view entry)
{
    assert(entry.size() < 65536);
    bundle += big_endian(entry.size(), 2);
    bundle += entry;
}

std::optional<std::vector<std::string_view>> entries_in(std::string_view bundle)
{
    std::vector<std::string_view> entries;
    while (!bundle.empty()) {
        if (bundle.size() < 2) return std::nullopt;
        const std::uint64_t size = from_big_endian(bundle.substr(0, 2));
        if (bundle.size() < 2 + size || entries.size() == tile_width) return std::nullopt;
        entries.push_back(bundle.substr(2, size));
        bundle.remove_prefix(2 + size);
    }
    return entries;
}

} // namespace samband::ledger
