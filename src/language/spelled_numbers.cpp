#include "language/spelled_numbers.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr int most_separators = 3;
constexpr std::size_t most_groups = 13;
constexpr std::size_t most_digits = 13; ///< a longer group is only counted

struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t count = 0;
    std::array<std::uint8_t, most_digits> digits{};
};

/// The bytes of the separator at `at`; 0 if there is none.
std::size_t separator_at(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        if (text.substr(at, 3) == "%20") return 3;
        return std::string_view(" \t.-_/:+").find(text[at]) != std::string_view::npos ? 1 : 0;
    }
    UChar32 c = 0;
    std::size_t next = at;
    U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
    const bool separates = c == 0xA0 || c == 0xAD || c == 0xB7 || (c >= 0x2000 && c <= 0x2015) || c == 0x202F ||
                           c == 0x205F || c == 0x2060 || c == 0x2212 || c == 0x3000 || c == 0xFEFF;
    return separates ? next - at : 0;
}

Group group_at(std::string_view text, std::size_t at)
{
    Group group{at, at, 0, {}};
    while (group.end < text.size()) {
        const DigitAt digit = digit_at(text, group.end);
        if (digit.value < 0) break;
        if (group.count < most_digits) group.digits[group.count] = static_cast<std::uint8_t>(digit.value);
        ++group.count;
        group.end += digit.bytes;
    }
    return group;
}

/// Where the next group begins after `at`, or nothing if it does not belong to the same number.
std::optional<std::size_t> past_separators(std::string_view text, std::size_t at)
{
    for (int passed = 0; passed <= most_separators && at < text.size(); ++passed) {
        if (digit_at(text, at).value >= 0) return at;
        const std::size_t bytes = separator_at(text, at);
        if (bytes == 0) return std::nullopt;
        at += bytes;
    }
    return std::nullopt;
}

std::string groups_of(const std::vector<Group>& chain, std::size_t first, std::size_t last)
{
    std::string groups;
    for (std::size_t i = first; i <= last; ++i) {
        if (chain[i].count >= 10) groups += '1';
        groups += static_cast<char>('0' + chain[i].count % 10);
    }
    return groups;
}

/// "13.09.1972 48022" and "13091972 48022": the century is left out of the number.
bool has_whole_year(const std::string& groups)
{
    return groups == "85" || groups == "2245" || groups == "22432";
}

void visit_from(const std::vector<Group>& chain, std::size_t first,
                const std::function<void(const SpelledNumber&)>& visit)
{
    constexpr std::size_t eleven = std::tuple_size_v<ElevenDigits>;
    std::array<std::uint8_t, most_digits> digits{};
    std::size_t count = 0;
    for (std::size_t i = first; i < chain.size() && i < first + most_groups; ++i) {
        if (count + chain[i].count > most_digits) return;
        std::copy_n(chain[i].digits.begin(), chain[i].count, digits.begin() + static_cast<std::ptrdiff_t>(count));
        count += chain[i].count;
        const bool may_have_whole_year = count == most_digits && i - first < 5;
        if (count != eleven && !may_have_whole_year) continue;
        SpelledNumber number{chain[first].begin, chain[i].end, {}, groups_of(chain, first, i)};
        if (count == most_digits && !has_whole_year(number.groups)) return;
        const auto rest = std::copy_n(digits.begin(), 4, number.digits.begin());
        std::copy_n(digits.begin() + (count == most_digits ? 6 : 4), 7, rest);
        visit(number);
    }
}

} // namespace

void each_number_of_eleven(std::string_view text, const std::function<void(const SpelledNumber&)>& visit)
{
    std::vector<Group> chain; // the latest groups that may be one number
    const auto visit_chain = [&] {
        for (std::size_t first = 0; first < chain.size(); ++first) visit_from(chain, first, visit);
        chain.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const DigitAt digit = digit_at(text, at);
        if (digit.value < 0) {
            at += digit.bytes;
            continue;
        }
        chain.push_back(group_at(text, at));
        at = chain.back().end;
        if (const auto next = past_separators(text, at))
            at = *next;
        else
            visit_chain();
    }
    visit_chain();
}

DigitAt digit_at(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first >= '0' && first <= '9' ? first - '0' : -1, 1};
    UChar32 c = 0;
    std::size_t next = at;
    U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
    return {u_charDigitValue(c), next - at};
}

std::string masked(std::string_view text)
{
    std::string hidden;
    for (std::size_t at = 0; at < text.size();) {
        const DigitAt digit = digit_at(text, at);
        if (digit.value >= 0)
            hidden += "\u2022";
        else
            hidden += text.substr(at, digit.bytes);
        at += digit.bytes;
    }
    return hidden;
}

} // namespace samband::language
