#include "keywords/read_message.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace samband::keywords {

static bool is_stop(std::string_view word)
{
    return word == "stopp" || word == "stop";
}

static bool is_help(std::string_view word)
{
    return word == "hjelp" || word == "help";
}

Read read_message(std::string_view text, std::string_view of_account)
{
    std::vector<std::string> words = words_in(text);
    const std::vector<std::string> before = words_in(of_account);
    if (!before.empty() && words.size() > before.size() && std::equal(before.begin(), before.end(), words.begin()))
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(before.size()));
    Read read;
    if (words.empty()) return read;
    read.is_help = words.size() == 1 && is_help(words.front());
    if (words.size() == 2 && is_stop(words.front()) && !is_stop(words.back())) {
        read.stops = true;
        words.erase(words.begin());
    }
    read.word = words.front();
    if (words.size() == 2 && is_stop(words.back()) && !is_stop(words.front())) {
        read.stops = true;
        words.pop_back();
    }
    words.erase(words.begin());
    read.rest = join(words, " ");
    return read;
}

/// The code point at `at`, and how many bytes it takes; `text` is right UTF-8.
static char32_t code_point(std::string_view text, std::size_t at, std::size_t& bytes)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    char32_t code = bytes == 1 ? first : first & (0x7fU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(i) & 0x3fU);
    return code;
}

/// Latin letters, æ, ø, å and those of Sámi among them, and digits.
static bool is_of_word(char32_t code)
{
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
    return code >= 0xc0 && code <= 0x24f && code != 0xd7 && code != 0xf7;
}

std::vector<std::string> words_in(std::string_view text)
{
    const std::string folded = fold(text);
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0, bytes = 0; at < folded.size(); at += bytes) {
        if (is_of_word(code_point(folded, at, bytes)))
            word += folded.substr(at, bytes);
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

bool is_reserved(std::string_view folded)
{
    static constexpr std::array<std::string_view, 5> reserved{"stopp", "stop", "start", "hjelp", "help"};
    return std::ranges::find(reserved, folded) != reserved.end();
}

} // namespace samband::keywords
