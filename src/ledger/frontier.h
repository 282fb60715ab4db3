#pragma once
#include "ledger/hash.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samband::ledger {

/// The right edge of a Merkle tree: the roots of its whole subtrees, largest first. It is all that a log needs to
/// grow and to know its root; at most 64 hashes, whatever its size.
class Frontier {
public:
    Frontier() = default;
    /// One peak for each 1 in the binary form of `size`. Throws Problem internal if their number differs.
    Frontier(std::uint64_t size, std::vector<Hash> peaks);
    /// Reads `text()` back. Throws Problem internal if it is anything else.
    static Frontier from_text(std::uint64_t size, std::string_view text);

    std::uint64_t size() const { return size_; }
    const std::vector<Hash>& peaks() const { return peaks_; }
    /// The peaks' hex, one after the other.
    std::string text() const;

    Hash root() const;

    void push(const Hash& leaf)
    {
        push(leaf, [](int, std::uint64_t, const Hash&) {});
    }
    /// Adds a leaf and tells of every node that became whole by it, lowest first: `seen(height, index, hash)`,
    /// the leaf itself at height 0. A node of height h and index i covers the leaves from i·2^h up to (i+1)·2^h.
    template <typename Seen>
    void push(const Hash& leaf, Seen seen)
    {
        std::uint64_t index = size_++;
        Hash node = leaf;
        int height = 0;
        seen(height, index, node);
        for (; index & 1; index >>= 1) {
            node = node_hash(peaks_.back(), node);
            peaks_.pop_back();
            seen(++height, index >> 1, node);
        }
        peaks_.push_back(node);
    }

private:
    std::uint64_t size_ = 0;
    std::vector<Hash> peaks_;
};

} // namespace samband::ledger
