#include "channels/sms/said.h"

#include "base/text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace samband::channels::sms {
namespace {

constexpr std::size_t words_most = 3;

/// Folded words of letters and digits; no more than needed to tell.
std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold(trim(text)) + " ") {
        const bool parts = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
        if (!parts)
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

bool is_stop(const std::string& word)
{
    return word == "stopp" || word == "stop";
}

/// "s t o p p": letters with room between them.
bool is_spelled_stop(const std::vector<std::string>& words)
{
    std::string joined;
    for (const std::string& word : words) {
        if (word.size() != 1) return false;
        joined += word;
    }
    return is_stop(joined);
}

/// Without the code word of a number that is shared.
std::vector<std::string> words_after(std::string_view keyword, std::string_view text)
{
    std::vector<std::string> words = words_of(text);
    const std::vector<std::string> before = words_of(keyword);
    if (!before.empty() && words.size() > before.size() && std::equal(before.begin(), before.end(), words.begin()))
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(before.size()));
    return words;
}

} // namespace

Said said_by(std::string_view text, std::string_view keyword)
{
    const std::vector<std::string> words = words_after(keyword, text);
    if (words.empty()) return Said::other;
    if (is_spelled_stop(words)) return Said::stop;
    if (is_stop(words.front()) && words.size() <= words_most) return Said::stop;
    return words.size() == 1 && words.front() == "start" ? Said::start : Said::other;
}

bool says_more_than_stop(std::string_view text, std::string_view keyword)
{
    const std::vector<std::string> words = words_after(keyword, text);
    return words.size() > 1 && is_stop(words.front());
}

} // namespace samband::channels::sms
