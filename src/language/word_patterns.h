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
        bool begins;             ///< only where a word begins
        bool ends;               ///< only where one ends
        std::uint32_t other = 0; ///< one more that ends at the same node, and one; 0 if none does
    };
    struct Node {
        std::uint32_t first = 0;    ///< child; 0 if it has none
        std::uint32_t next = 0;     ///< the parent's next child
        std::uint32_t fallback = 0; ///< what the longest end of the node's letters leads to
        std::uint32_t shorter = 0;  ///< the next node by fallbacks at which a pattern ends
        std::uint32_t pattern = 0;  ///< that ends here, and one; 0 if none does
        std::uint32_t row = 0;      ///< of its certain steps, and one; 0 if it has none
        std::uint8_t letter = 0;
    };
    void add(std::string_view pattern, std::size_t list);
    void link();
    void link_children(std::uint32_t node);
    std::uint32_t child(std::uint32_t node, std::uint8_t letter) const;
    std::uint32_t made_child(std::uint32_t node, std::uint8_t letter);
    std::uint32_t step(std::uint32_t node, std::uint8_t letter) const;

    std::array<std::uint8_t, 256> letter_of_{}; ///< 0: in no pattern
    std::size_t letters_ = 1;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> rows_; ///< steps of the nodes near the root, where a text mostly is
    std::vector<Pattern> patterns_;
};

/// Whether a byte of folded text is part of a word.
bool is_word_byte(char c);

} // namespace samband::language
