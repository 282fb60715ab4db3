#include "base/text.h"
#include "dialogue/limits.h"
#include "dialogue/route_rule.h"
#include "language/folded.h"
#include "language/word_patterns.h"

#include <algorithm>

namespace samband::dialogue {

Arriving arriving(std::string_view subject, std::string_view text, std::string_view address, Way way,
                  std::optional<rulebook::Category> category)
{
    std::string all(subject.substr(0, triage_bytes));
    all += '\n';
    all += text.substr(0, triage_bytes);
    for (char& c : all)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return {language::folded(all), language::folded(trim(address)), way, category};
}

/// Calls `each` with what stands between commas and line ends; true as soon as one of them is.
template <typename Each>
static bool any_of_list(const std::string& list, Each each)
{
    for (const std::string_view line : split(list, '\n'))
        for (const std::string_view part : split(line, ','))
            if (const std::string_view word = trim(part); !word.empty() && each(language::folded(word))) return true;
    return false;
}

/// A whole word or phrase; "brøyt*" is a beginning.
static bool stands_in(const std::string& text, std::string word)
{
    const bool beginning = word.ends_with('*');
    if (beginning) word.pop_back();
    if (word.empty()) return false;
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; ++at) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !language::is_word_byte(text[at - 1]);
        if (begins && (beginning || end == text.size() || !language::is_word_byte(text[end]))) return true;
    }
    return false;
}

/// An address is meant whole; a domain with what lies under it.
static bool is_from(const std::string& address, const std::string& said)
{
    if (said.find('@') != said.npos && !said.starts_with('@')) return address == said;
    const std::string domain = said.starts_with('@') ? said.substr(1) : said;
    return address.ends_with("@" + domain) || (address.find('@') != address.npos && address.ends_with("." + domain));
}

bool fits(const RouteRule& rule, const Arriving& message)
{
    const auto in_text = [&](const std::string& word) { return stands_in(message.text, word); };
    const auto from = [&](const std::string& said) { return is_from(message.address, said); };
    if (rule.way && rule.way != message.way) return false;
    if (rule.category && rule.category != message.category) return false;
    if (!trim(rule.sender).empty() && !any_of_list(rule.sender, from)) return false;
    if (!trim(rule.places).empty() && !any_of_list(rule.places, in_text)) return false;
    return trim(rule.words).empty() || any_of_list(rule.words, in_text);
}

} // namespace samband::dialogue
