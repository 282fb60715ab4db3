#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

/// Many words looked for at once, in one walk through the text (Aho and Corasick).
namespace samband::language {

struct PatternHit {
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    std::size_t list = 0; ///< which of the lists
};

/// Patterns in folded letters: "kreft" begins a word, "*kreft" stands anywhere in one, "rus=" ends with its word; "_"
/// is a blank. Linear in the text, whatever it is.
class WordPatterns {
public:
    explicit WordPatterns(std::span<const std::string_view> lists);
    explicit WordPatterns(std::initializer_list<std::string_view> lists)
        : WordPatterns(std::span(lists.begin(), lists.size()))
    {
    }

    /// Every hit in the folded text, by where it ends.
    std::vector<PatternHit> hits(std::string_view folded) const;

private:
    struct Pattern {
        std::size_t length;
        std::size_t list;
        bool begins; ///< only where a word begins
        bool ends;   ///< only where one ends
    };
    struct Node {
        std::vector<std::uint32_t> patterns; ///< that end here
        std::uint32_t fallback = 0;
        std::uint32_t shorter = 0; ///< the next node by fallbacks at which a pattern ends
    };
    void add(std::string_view pattern, std::size_t list);
    void link();
    std::uint32_t& step(std::uint32_t node, std::uint8_t letter) { return steps_[node * letters_ + letter]; }

    std::array<std::uint8_t, 256> letter_of_{}; ///< 0: in no pattern
    std::size_t letters_ = 1;
    std::vector<Pattern> patterns_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> steps_;
};

/// Whether the byte is part of a word.
bool is_word_byte(char c);

} // namespace samband::language
