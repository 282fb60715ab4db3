#pragma once
#include "ledger/proof.h"

#include <string>
#include <vector>

/// Trees for tests, by the words of RFC 6962 alone: slow, and with nothing of ours in them but the hash.
namespace samband::ledger::trees {

inline Hash leaf(std::size_t number)
{
    return leaf_hash("entry " + std::to_string(number));
}

inline std::vector<Hash> leaves(std::size_t count)
{
    std::vector<Hash> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(leaf(i));
    return all;
}

/// MTH(D[from:from+count]) of RFC 6962 § 2.1.
inline Hash naive_root(const std::vector<Hash>& all, std::size_t from, std::size_t count)
{
    if (count == 0) return sha256({});
    if (count == 1) return all[from];
    std::size_t k = 1;
    while (k * 2 < count) k *= 2;
    return node_hash(naive_root(all, from, k), naive_root(all, from + k, count - k));
}

inline Nodes nodes_over(const std::vector<Hash>& all)
{
    return [&all](int height, std::uint64_t index) {
        const std::size_t count = std::size_t{1} << height;
        return naive_root(all, index * count, count);
    };
}

} // namespace samband::ledger::trees
