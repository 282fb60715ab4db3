#include "ledger/proof.h"

#include <bit>
#include <cassert>

namespace samband::ledger {
namespace {

/// The largest power of two below n (RFC 6962's k), n ≥ 2.
std::uint64_t split_of(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

/// MTH(D[from:from+count]); `from` is a multiple of the power of two that covers `count`, as in every RFC 6962 split.
Hash subtree(std::uint64_t from, std::uint64_t count, const Nodes& nodes)
{
    if (std::has_single_bit(count)) {
        const int height = std::countr_zero(count);
        return nodes(height, from >> height);
    }
    const std::uint64_t k = split_of(count);
    const Hash left = subtree(from, k, nodes);
    return node_hash(left, subtree(from + k, count - k, nodes));
}

/// PATH(m, D[from:from+count]) of RFC 6962 § 2.1.1.
void add_path(std::uint64_t m, std::uint64_t from, std::uint64_t count, const Nodes& nodes, Proof& proof)
{
    if (count == 1) return;
    const std::uint64_t k = split_of(count);
    if (m < k) {
        add_path(m, from, k, nodes, proof);
        proof.push_back(subtree(from + k, count - k, nodes));
    } else {
        add_path(m - k, from + k, count - k, nodes, proof);
        proof.push_back(subtree(from, k, nodes));
    }
}

/// SUBPROOF(m, D[from:from+count], whole) of RFC 6962 § 2.1.2.
void add_subproof(std::uint64_t m, std::uint64_t from, std::uint64_t count, bool whole, const Nodes& nodes,
                  Proof& proof)
{
    if (m == count) {
        if (!whole) proof.push_back(subtree(from, count, nodes));
        return;
    }
    const std::uint64_t k = split_of(count);
    if (m <= k) {
        add_subproof(m, from, k, whole, nodes, proof);
        proof.push_back(subtree(from + k, count - k, nodes));
    } else {
        add_subproof(m - k, from + k, count - k, false, nodes, proof);
        proof.push_back(subtree(from, k, nodes));
    }
}

} // namespace

Hash root_at(std::uint64_t size, const Nodes& nodes)
{
    return size == 0 ? empty_root() : subtree(0, size, nodes);
}

Proof prove_inclusion(std::uint64_t index, std::uint64_t size, const Nodes& nodes)
{
    assert(index < size);
    Proof proof;
    add_path(index, 0, size, nodes, proof);
    return proof;
}

Proof prove_consistency(std::uint64_t old_size, std::uint64_t size, const Nodes& nodes)
{
    assert(old_size <= size);
    Proof proof;
    if (old_size > 0) add_subproof(old_size, 0, size, true, nodes, proof);
    return proof;
}

// RFC 9162 § 2.1.3.2, with its names fn and sn.
bool inclusion_holds(const Hash& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof, const Hash& root)
{
    if (index >= size) return false;
    std::uint64_t fn = index;
    std::uint64_t sn = size - 1;
    Hash r = leaf;
    for (const Hash& p : proof) {
        if (sn == 0) return false;
        if ((fn & 1) || fn == sn) {
            r = node_hash(p, r);
            while (!(fn & 1) && fn != 0) fn >>= 1, sn >>= 1;
        } else {
            r = node_hash(r, p);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && r == root;
}

// RFC 9162 § 2.1.4.2, with its names fn, sn, fr and sr.
bool consistency_holds(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root,
                       const Proof& proof)
{
    if (old_size > size) return false;
    if (old_size == 0) return proof.empty() && old_root == empty_root() && (size > 0 || root == old_root);
    if (old_size == size) return proof.empty() && old_root == root;

    Proof path = proof;
    if (std::has_single_bit(old_size)) path.insert(path.begin(), old_root);
    if (path.empty()) return false;
    std::uint64_t fn = old_size - 1;
    std::uint64_t sn = size - 1;
    while (fn & 1) fn >>= 1, sn >>= 1;

    Hash fr = path.front();
    Hash sr = path.front();
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (sn == 0) return false;
        if ((fn & 1) || fn == sn) {
            fr = node_hash(path[i], fr);
            sr = node_hash(path[i], sr);
            while (!(fn & 1) && fn != 0) fn >>= 1, sn >>= 1;
        } else {
            sr = node_hash(sr, path[i]);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && fr == old_root && sr == root;
}

} // namespace samband::ledger
