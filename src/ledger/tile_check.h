#pragma once
#include "ledger/hash.h"
#include "ledger/verify.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace samband::ledger {

/// Compares the tiles that a log serves with the hashes recomputed from its entries.
class TileCheck {
public:
    explicit TileCheck(const Fetch& fetch) : fetch_(fetch) {}

    /// Fetches the tile of level 0 that the next `width` leaves stand in.
    void open_leaves(std::uint64_t number, std::uint64_t width);
    bool leaf_is(std::uint64_t index, const Hash& leaf) const;

    /// Takes a node that became whole; of those that tiles hold, each full tile above level 0 is compared at once.
    void see(int height, std::uint64_t index, const Hash& node);
    /// What does not hold, as a bokmål sentence.
    const std::optional<std::string>& bad() const { return bad_; }
    /// Compares the partial tiles, too.
    const std::optional<std::string>& finish();

private:
    void compare(int level, std::uint64_t number);

    const Fetch& fetch_;
    std::string leaves_;
    std::array<std::string, 8> rows_; ///< by level; 0 is not used
    std::array<std::uint64_t, 8> numbers_{};
    std::optional<std::string> bad_;
};

} // namespace samband::ledger
