#include "base/word_diff.h"

#include <algorithm>
#include <cstdint>

namespace samband {

namespace {

using Words = std::vector<std::string_view>;

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/// Each word with the white space after it, so that the pieces put together are the text.
Words words_of(std::string_view text)
{
    Words words;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        if (at < text.size() && !(is_space(text[at - 1]) && !is_space(text[at]))) continue;
        words.push_back(text.substr(begin, at - begin));
        begin = at;
    }
    if (text.empty()) words.clear();
    return words;
}

void add(std::vector<Piece>& pieces, Piece::Kind kind, std::string_view text)
{
    if (!pieces.empty() && pieces.back().kind == kind)
        pieces.back().text += text;
    else
        pieces.push_back({kind, std::string(text)});
}

/// Length of the longest common part of before[i…] and after[j…], for all i and j.
class CommonLengths {
public:
    CommonLengths(const Words& before, const Words& after)
        : width_(after.size() + 1),
          lengths_((before.size() + 1) * width_)
    {
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;)
                lengths_[i * width_ + j] =
                    before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::uint32_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::uint32_t> lengths_;
};

void compare(std::vector<Piece>& pieces, const Words& before, const Words& after)
{
    std::size_t i = 0;
    std::size_t j = 0;
    if (before.size() * after.size() <= most_compared) {
        const CommonLengths common(before, after);
        while (i < before.size() && j < after.size()) {
            if (before[i] == after[j]) {
                add(pieces, Piece::Kind::same, before[i++]);
                ++j;
            } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
                add(pieces, Piece::Kind::removed, before[i++]);
            } else {
                add(pieces, Piece::Kind::added, after[j++]);
            }
        }
    }
    while (i < before.size()) add(pieces, Piece::Kind::removed, before[i++]);
    while (j < after.size()) add(pieces, Piece::Kind::added, after[j++]);
}

} // namespace

std::vector<Piece> word_diff(std::string_view before, std::string_view after)
{
    Words old_words = words_of(before);
    Words new_words = words_of(after);
    const auto [old_middle, new_middle] =
        std::mismatch(old_words.begin(), old_words.end(), new_words.begin(), new_words.end());
    const std::size_t same = static_cast<std::size_t>(old_middle - old_words.begin());
    std::size_t tail = 0;
    while (tail < std::min(old_words.size(), new_words.size()) - same &&
           old_words[old_words.size() - 1 - tail] == new_words[new_words.size() - 1 - tail])
        ++tail;

    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < same; ++i) add(pieces, Piece::Kind::same, new_words[i]);
    const auto middle = [&](const Words& words) {
        return Words(words.begin() + static_cast<std::ptrdiff_t>(same),
                     words.end() - static_cast<std::ptrdiff_t>(tail));
    };
    compare(pieces, middle(old_words), middle(new_words));
    for (std::size_t i = new_words.size() - tail; i < new_words.size(); ++i)
        add(pieces, Piece::Kind::same, new_words[i]);
    return pieces;
}

} // namespace samband
