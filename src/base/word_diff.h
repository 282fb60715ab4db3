#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What was added and removed between two texts, word by word.
namespace samband {

struct Piece {
    enum class Kind { same, removed, added };
    Kind kind = Kind::same;
    std::string text;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// The pieces in order: those that are not added make `before`, those that are not removed make `after`. Two neighbours
/// are never of one kind. Where so much is changed that comparing would cost more than `most_compared` steps, all
/// between the equal ends counts as rewritten.
std::vector<Piece> word_diff(std::string_view before, std::string_view after);

inline constexpr std::size_t most_compared = 1'000'000;

} // namespace samband
