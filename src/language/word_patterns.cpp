#include "language/word_patterns.h"

#include "language/folded.h"

namespace samband::language {

bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

WordPatterns::WordPatterns(std::span<const std::string_view> lists)
{
    for (const std::string_view list : lists)
        for (const char c : list) {
            if (c == ' ' || c == '\n' || c == '*' || c == '=') continue;
            std::uint8_t& letter = letter_of_[static_cast<unsigned char>(c == '_' ? ' ' : c)];
            if (letter == 0) letter = static_cast<std::uint8_t>(letters_++);
        }
    nodes_.emplace_back();
    std::size_t number = 0;
    for (const std::string_view list : lists) {
        each_word_of(list, [&](std::string_view pattern) { add(pattern, number); });
        ++number;
    }
    link();
}

void WordPatterns::add(std::string_view pattern, std::size_t list)
{
    const bool begins = !pattern.starts_with('*');
    const bool ends = pattern.ends_with('=');
    if (!begins) pattern.remove_prefix(1);
    if (ends) pattern.remove_suffix(1);
    std::uint32_t node = 0;
    for (const char c : pattern) node = made_child(node, letter_of_[static_cast<unsigned char>(c == '_' ? ' ' : c)]);
    patterns_.push_back({pattern.size(), list, begins, ends, nodes_[node].pattern});
    nodes_[node].pattern = static_cast<std::uint32_t>(patterns_.size());
}

std::uint32_t WordPatterns::child(std::uint32_t node, std::uint8_t letter) const
{
    std::uint32_t at = nodes_[node].first;
    while (at != 0 && nodes_[at].letter != letter) at = nodes_[at].next;
    return at;
}

std::uint32_t WordPatterns::made_child(std::uint32_t node, std::uint8_t letter)
{
    if (const std::uint32_t found = child(node, letter)) return found;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({});
    nodes_[made].letter = letter;
    nodes_[made].next = nodes_[node].first;
    return nodes_[node].first = made;
}

/// Nearest to the root first, so that what a node falls back to is ready before it.
void WordPatterns::link()
{
    constexpr std::size_t deepest_row = 2; // letters from the root
    std::vector<std::uint32_t> level{0};
    for (std::size_t depth = 0; !level.empty(); ++depth) {
        std::vector<std::uint32_t> below;
        for (const std::uint32_t node : level) {
            link_children(node);
            for (std::uint32_t at = nodes_[node].first; at != 0; at = nodes_[at].next) below.push_back(at);
            if (depth > deepest_row) continue;
            std::vector<std::uint32_t> row(letters_);
            for (std::size_t letter = 1; letter < letters_; ++letter)
                row[letter] = step(node, static_cast<std::uint8_t>(letter));
            rows_.insert(rows_.end(), row.begin(), row.end());
            nodes_[node].row = static_cast<std::uint32_t>(rows_.size() / letters_);
        }
        level = std::move(below);
    }
}

void WordPatterns::link_children(std::uint32_t node)
{
    for (std::uint32_t at = nodes_[node].first; at != 0; at = nodes_[at].next) {
        const std::uint32_t fallback = node == 0 ? 0 : step(nodes_[node].fallback, nodes_[at].letter);
        nodes_[at].fallback = fallback;
        nodes_[at].shorter = nodes_[fallback].pattern != 0 ? fallback : nodes_[fallback].shorter;
    }
}

/// Each fallback gives back a letter that was stepped before: a whole text costs no more than twice its letters.
std::uint32_t WordPatterns::step(std::uint32_t node, std::uint8_t letter) const
{
    while (nodes_[node].row == 0) {
        const std::uint32_t found = child(node, letter);
        if (found != 0 || node == 0) return found;
        node = nodes_[node].fallback;
    }
    return rows_[(nodes_[node].row - 1) * letters_ + letter];
}

std::vector<PatternHit> WordPatterns::hits(std::string_view folded) const
{
    std::vector<PatternHit> found;
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const std::uint8_t letter = letter_of_[static_cast<unsigned char>(folded[at])];
        node = letter == 0 ? 0 : step(node, letter);
        for (std::uint32_t here = node; here != 0; here = nodes_[here].shorter)
            for (std::uint32_t number = nodes_[here].pattern; number != 0; number = patterns_[number - 1].other) {
                const Pattern& pattern = patterns_[number - 1];
                const std::size_t begin = at + 1 - pattern.length;
                if (pattern.begins && begin > 0 && is_word_byte(folded[begin - 1])) continue;
                if (pattern.ends && at + 1 < folded.size() && is_word_byte(folded[at + 1])) continue;
                found.push_back({begin, at + 1, pattern.list});
            }
    }
    return found;
}

} // namespace samband::language
