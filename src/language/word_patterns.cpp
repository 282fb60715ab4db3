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
    steps_.resize(letters_);
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
    for (const char c : pattern) {
        const std::uint8_t letter = letter_of_[static_cast<unsigned char>(c == '_' ? ' ' : c)];
        if (step(node, letter) == 0) {
            const auto made = static_cast<std::uint32_t>(nodes_.size());
            nodes_.emplace_back();
            steps_.resize(steps_.size() + letters_);
            step(node, letter) = made;
        }
        node = step(node, letter);
    }
    nodes_[node].patterns.push_back(static_cast<std::uint32_t>(patterns_.size()));
    patterns_.push_back({pattern.size(), list, begins, ends});
}

/// Makes every step certain: where a node has none, it is that of its fallback.
void WordPatterns::link()
{
    std::vector<std::uint32_t> queue;
    for (std::size_t letter = 1; letter < letters_; ++letter)
        if (const std::uint32_t child = step(0, static_cast<std::uint8_t>(letter))) queue.push_back(child);
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const std::uint32_t node = queue[at];
        const std::uint32_t fallback = nodes_[node].fallback;
        nodes_[node].shorter = nodes_[fallback].patterns.empty() ? nodes_[fallback].shorter : fallback;
        for (std::size_t letter = 1; letter < letters_; ++letter) {
            std::uint32_t& child = step(node, static_cast<std::uint8_t>(letter));
            const std::uint32_t other = step(fallback, static_cast<std::uint8_t>(letter));
            if (child == 0) {
                child = other;
            } else {
                nodes_[child].fallback = other;
                queue.push_back(child);
            }
        }
    }
}

std::vector<PatternHit> WordPatterns::hits(std::string_view folded) const
{
    std::vector<PatternHit> found;
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        node = steps_[node * letters_ + letter_of_[static_cast<unsigned char>(folded[at])]];
        for (std::uint32_t here = node; here != 0; here = nodes_[here].shorter)
            for (const std::uint32_t number : nodes_[here].patterns) {
                const Pattern& pattern = patterns_[number];
                const std::size_t begin = at + 1 - pattern.length;
                if (pattern.begins && begin > 0 && is_word_byte(folded[begin - 1])) continue;
                if (pattern.ends && at + 1 < folded.size() && is_word_byte(folded[at + 1])) continue;
                found.push_back({begin, at + 1, pattern.list});
            }
    }
    return found;
}

} // namespace samband::language
