#include "language/phone_numbers.h"

#include "language/folded.h"
#include "language/word_patterns.h"

namespace samband::language {
namespace {

constexpr std::size_t before_bytes = 24;
constexpr std::size_t after_bytes = 10;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_in_word(char c)
{
    return is_word_byte(c) || (c >= 'A' && c <= 'Z');
}

/// Digits from here on in groups with one blank between, as they stand.
struct Run {
    std::string digits;
    std::vector<std::size_t> groups;
    std::vector<std::size_t> begins; ///< of the groups
    std::size_t end = 0;
};
Run run_at(std::string_view text, std::size_t at)
{
    Run run;
    for (;;) {
        const std::size_t begin = at;
        while (at < text.size() && is_digit(text[at])) run.digits += text[at++];
        run.begins.push_back(begin);
        run.groups.push_back(at - begin);
        run.end = at;
        const std::size_t blank = text.substr(at).starts_with("\u00A0") ? 2 : text.substr(at).starts_with(' ') ? 1 : 0;
        if (blank == 0 || at + blank >= text.size() || !is_digit(text[at + blank])) return run;
        at += blank;
    }
}

/// Past the country's code, as the number of groups.
std::size_t code_groups(std::string_view text, const Run& run)
{
    const bool plus = run.begins[0] > 0 && text[run.begins[0] - 1] == '+';
    const std::string_view first = std::string_view(run.digits).substr(0, run.groups[0]);
    return run.groups.size() > 1 && ((plus && first == "47") || first == "0047") ? 1 : 0;
}

bool is_usual(const std::vector<std::size_t>& groups, std::size_t from)
{
    static const std::vector<std::vector<std::size_t>> usual{{8}, {3, 2, 3}, {2, 2, 2, 2}, {4, 4}};
    return std::ranges::any_of(usual, [&](const auto& wanted) {
        return std::equal(groups.begin() + static_cast<std::ptrdiff_t>(from), groups.end(), wanted.begin(),
                          wanted.end());
    });
}

/// What the words beside say that the number is: a case, an account, an amount, a part of a date or of an address.
bool is_something_else(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::string_view other =
        "saksn arkivsak journal ref= ref. referanse kid= kid-nr faktura ordre bestilling målern konto kontonr org.nr "
        "organisasjonsn orgnr= gnr= bnr= løpenr medlemsn kundenr kundenummer id= isbn= artikkeln kr= nok= beløp";
    constexpr std::string_view amounts = "kr= kroner nok= km= stk= innbygger euro";
    static const WordPatterns before({other});
    static const WordPatterns after({amounts});
    const std::size_t from = begin > before_bytes ? begin - before_bytes : 0;
    if (!before.hits(folded(text.substr(from, begin - from))).empty()) return true;
    if (!after.hits(folded(text.substr(end, after_bytes))).empty()) return true;
    constexpr std::string_view joins = "/.-_=#,";
    const bool joined_before =
        begin > 0 && (joins.find(text[begin - 1]) != std::string_view::npos || is_in_word(text[begin - 1]));
    const bool joined_after =
        end + 1 < text.size() && joins.find(text[end]) != std::string_view::npos && is_in_word(text[end + 1]);
    return joined_before || joined_after || (end < text.size() && is_in_word(text[end]));
}

} // namespace

std::vector<PhoneNumber> phone_numbers(std::string_view text)
{
    std::vector<PhoneNumber> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        Run run = run_at(text, at);
        at = run.end;
        const bool plus = run.begins[0] > 0 && text[run.begins[0] - 1] == '+';
        std::size_t from = code_groups(text, run);
        std::size_t begin = run.begins[from];
        const std::size_t code = plus && run.groups == std::vector<std::size_t>{10} && run.digits.starts_with("47") ? 2
                                 : run.groups == std::vector<std::size_t>{12} && run.digits.starts_with("0047")     ? 4
                                                                                                                    : 0;
        if (code != 0)
            begin += code;
        else if (!is_usual(run.groups, from))
            continue;
        const std::size_t spoken = plus ? run.begins[0] - 1 : run.begins[0];
        if (is_something_else(text, spoken, run.end)) continue;
        numbers.push_back({begin, run.end, run.digits.substr(run.digits.size() - 8)});
    }
    return numbers;
}

} // namespace samband::language
