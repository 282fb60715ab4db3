#pragma once
#include "ledger/hash.h"

#include <cstdint>
#include <functional>
#include <vector>

/// Merkle proofs (RFC 6962 § 2.1, RFC 9162 § 2.1.3–2.1.4): made by the log, checked by anybody.
namespace samband::ledger {

using Proof = std::vector<Hash>;

/// Gives the hash of a whole subtree: height h and index i cover the leaves from i·2^h up to (i+1)·2^h.
using Nodes = std::function<Hash(int height, std::uint64_t index)>;

/// The root over the first `size` leaves.
Hash root_at(std::uint64_t size, const Nodes& nodes);

/// From the leaf's neighbour up to the root's child. Requires index < size.
Proof prove_inclusion(std::uint64_t index, std::uint64_t size, const Nodes& nodes);

/// That the log of `size` began as the one of `old_size`. Requires old_size ≤ size; empty for 0 and for the same size.
Proof prove_consistency(std::uint64_t old_size, std::uint64_t size, const Nodes& nodes);

/// Whether `leaf` stands at `index` under `root`.
bool inclusion_holds(const Hash& leaf, std::uint64_t index, std::uint64_t size, const Proof& proof, const Hash& root);

/// Whether the log of `size` under `root` began as the one of `old_size` under `old_root`.
/// From size 0 the proof must be empty and the old root that of an empty log.
bool consistency_holds(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root,
                       const Proof& proof);

} // namespace samband::ledger
