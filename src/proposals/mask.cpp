#include "proposals/mask.h"

#include "base/text.h"
#include "language/address.h"
#include "language/person_names.h"
#include "language/phone_numbers.h"
#include "language/sentences.h"
#include "language/spelled_numbers.h"

#include <algorithm>
#include <set>
#include <vector>

namespace samband::proposals {

namespace {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    const char* stands = "";
};

constexpr std::size_t digits_least = 6; ///< a shorter number is a year, a price, a house

} // namespace

static void find_addresses(std::string_view text, std::vector<Span>& found);
static void find_numbers(std::string_view text, std::vector<Span>& found);
static void find_long_numbers(std::string_view text, std::vector<Span>& found);
static void find_names(std::string_view text, const std::set<std::string>& own, std::vector<Span>& found);
static std::set<std::string> words_of(std::string_view who, std::string_view address);

std::string masked(std::string_view given, std::string_view who, std::string_view address)
{
    const std::string text = to_utf8(given);
    std::vector<Span> found;
    find_addresses(text, found);
    find_numbers(text, found);
    find_long_numbers(text, found);
    find_names(text, words_of(who, address), found);
    std::ranges::stable_sort(found, {}, &Span::begin);
    std::string out;
    std::size_t at = 0;
    for (const Span& span : found) {
        if (span.begin >= at) out.append(text, at, span.begin - at).append(span.stands);
        at = std::max(at, span.end);
    }
    return out.append(text, at);
}

static void find_addresses(std::string_view text, std::vector<Span>& found)
{
    for (const language::Address& it : language::addresses_in(text))
        found.push_back({it.begin, it.end, it.mail ? "[e-post]" : "[lenke]"});
}

static void find_numbers(std::string_view text, std::vector<Span>& found)
{
    language::each_number_of_eleven(text, [&](const language::SpelledNumber& it) {
        found.push_back({it.begin, it.end, "[nummer]"});
    });
    for (const language::PhoneNumber& it : language::phone_numbers(text))
        found.push_back({it.begin, it.end, "[telefon]"});
}

/// A blank, also one that does not break the line, or a mark that people write within a number: its bytes; else 0.
static std::size_t separator_at(std::string_view text, std::size_t at)
{
    for (const std::string_view one : {" ", ".", "-", "/", "\u00A0", "\u202F", "\u2009", "\u2011", "\u2013"})
        if (text.substr(at).starts_with(one)) return one.size();
    return 0;
}

/// Whatever it is the number of: a case, an account, a foreign telephone.
static void find_long_numbers(std::string_view text, std::vector<Span>& found)
{
    for (std::size_t at = 0; at < text.size();) {
        Span span{at, at, "[nummer]"};
        std::size_t digits = 0;
        for (std::size_t next = at; next < text.size();) {
            const language::DigitAt digit = language::digit_at(text, next);
            if (digit.value >= 0) {
                ++digits;
                span.end = next += digit.bytes;
                continue;
            }
            const std::size_t separator = digits > 0 && span.end == next ? separator_at(text, next) : 0;
            if (separator == 0) break;
            next += separator;
        }
        if (digits >= digits_least) found.push_back(span);
        at = std::max(span.end, at + std::max<std::size_t>(language::digit_at(text, at).bytes, 1));
    }
}

static bool is_own(std::string_view word, const std::set<std::string>& own)
{
    const std::string folded = fold(word);
    for (std::string_view part : split(folded, '-')) {
        if (own.contains(std::string(part))) return true;
        if (part.ends_with('s') && own.contains(std::string(part.substr(0, part.size() - 1)))) return true;
    }
    return false;
}

static void find_names(std::string_view text, const std::set<std::string>& own, std::vector<Span>& found)
{
    const std::vector<language::Sentence> sentences = language::sentences_in(text);
    for (const language::PersonName& it : language::person_names(text, sentences))
        found.push_back({it.begin, it.end, "[navn]"});
    for (const language::Sentence& sentence : sentences)
        for (const language::Word& word : sentence.words)
            if (word.letters > 0 && is_own(text.substr(word.begin, word.end - word.begin), own))
                found.push_back({word.begin, word.end, "[navn]"});
}

/// Those of the name that are no mere joints, and those of what stands before the @.
static std::set<std::string> words_of(std::string_view who, std::string_view address)
{
    static const std::set<std::string> joints{"og", "av", "de", "fra", "for", "and", "the"};
    std::set<std::string> words;
    for (const std::string_view part : {who, address.substr(0, address.find('@'))}) {
        std::string word;
        for (const char c : fold(part) + " ") {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x80 || (c >= 'a' && c <= 'z')) {
                word += c;
                continue;
            }
            if (graphemes(word) >= 2 && !joints.contains(word)) words.insert(word);
            word.clear();
        }
    }
    return words;
}

} // namespace samband::proposals
