#include "ledger/frontier.h"

#include "base/problem.h"

#include <bit>

namespace samband::ledger {

Frontier::Frontier(std::uint64_t size, std::vector<Hash> peaks) : size_(size), peaks_(std::move(peaks))
{
    if (peaks_.size() != static_cast<std::size_t>(std::popcount(size)))
        throw Problem(ProblemCode::internal, "ledger: a frontier with another number of peaks than its size has");
}

Frontier Frontier::from_text(std::uint64_t size, std::string_view text)
{
    std::vector<Hash> peaks;
    for (; !text.empty(); text.remove_prefix(64)) {
        const std::optional<Hash> peak = Hash::from_hex(text.substr(0, 64));
        if (!peak) throw Problem(ProblemCode::internal, "ledger: a stored frontier that cannot be read");
        peaks.push_back(*peak);
    }
    return Frontier(size, std::move(peaks));
}

std::string Frontier::text() const
{
    std::string text;
    for (const Hash& peak : peaks_) text += peak.hex();
    return text;
}

Hash Frontier::root() const
{
    if (peaks_.empty()) return empty_root();
    Hash root = peaks_.back();
    for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = node_hash(peaks_[i], root);
    return root;
}

} // namespace samband::ledger
