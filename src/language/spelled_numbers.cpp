#include "language/spelled_numbers.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr int most_separators = 3;
constexpr std::size_t eleven = std::tuple_size_v<ElevenDigits>;
constexpr std::size_t with_century = 13;
constexpr std::size_t too_many = 14; ///< digits of a group that belongs to no number; further ones are passed over
constexpr std::size_t kept_groups = 1'024;

/// Where the next byte stands that may begin a digit. No script has its digits between U+0080 and U+017F, and the rest
/// of a longer character begins none: æ, ø and å are passed over unread.
std::size_t next_candidate(std::string_view text, std::size_t at)
{
    const auto may_begin = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xC6 || static_cast<unsigned char>(byte - '0') <= 9;
    };
    return static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), may_begin) - text.begin());
}

/// The bytes of the separator at `at`; 0 if there is none.
std::size_t separator_at(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        if (text[at] == '%') return text.substr(at, 3) == "%20" ? 3 : 0;
        return std::string_view(" \t.-_/:+").find(text[at]) != std::string_view::npos ? 1 : 0;
    }
    UChar32 c = 0;
    std::size_t next = at;
    U8_NEXT_OR_FFFD(text.data(), next, text.size(), c);
    const bool separates = c == 0xA0 || c == 0xAD || c == 0xB7 || (c >= 0x2000 && c <= 0x2015) || c == 0x202F ||
                           c == 0x205F || c == 0x2060 || c == 0x2212 || c == 0x3000 || c == 0xFEFF;
    return separates ? next - at : 0;
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

/// The latest groups that may be one number, with all their digits one after the other.
class Chain {
public:
    using Visit = std::function<void(const SpelledNumber&)>;
    explicit Chain(const Visit& visit) : visit_(visit) {}

    /// Takes the group at `at` in; where it ends.
    std::size_t take(std::string_view text, std::size_t at)
    {
        if (groups_.size() == kept_groups) forget(visit_until(groups_.size() - with_century));
        Group group{at, at, digits_.size()};
        while (group.end < text.size()) {
            const DigitAt digit = digit_at(text, group.end);
            if (digit.value < 0) break;
            if (digits_.size() < group.first_digit + too_many)
                digits_.push_back(static_cast<std::uint8_t>(digit.value));
            group.end += digit.bytes;
        }
        groups_.push_back(group);
        sizes_.push_back(static_cast<std::uint8_t>(digits_.size() - group.first_digit));
        return group.end;
    }

    /// What comes next belongs to another number.
    void end() { forget(visit_until(groups_.size())); }

private:
    struct Group {
        std::size_t begin;
        std::size_t end;
        std::size_t first_digit; ///< in `digits_`
    };

    /// Visits the numbers that begin at groups before `until`, and returns it. Each group is passed once by the first
    /// of the number and once by its last, so that it takes linear time however many groups there are.
    std::size_t visit_until(std::size_t until)
    {
        std::size_t past = 0;
        for (std::size_t first = 0; first < until; ++first) {
            past = std::max(past, first);
            while (past < groups_.size() && digits_in(first, past) < eleven) ++past;
            if (digits_in(first, past) == eleven) visit(first, past, 4);
            if (const std::size_t groups = groups_with_century(first)) visit(first, first + groups, 6);
        }
        return until;
    }

    std::size_t digits_in(std::size_t first, std::size_t past) const
    {
        return (past < groups_.size() ? groups_[past].first_digit : digits_.size()) - groups_[first].first_digit;
    }

    /// "13.09.1972 48022" and "13091972 48022" begin at `first`: how many groups they are, else 0.
    std::size_t groups_with_century(std::size_t first) const
    {
        const auto are = [&](std::initializer_list<std::uint8_t> wanted) {
            return sizes_.size() - first >= wanted.size() &&
                   std::equal(wanted.begin(), wanted.end(), sizes_.begin() + static_cast<std::ptrdiff_t>(first));
        };
        if (sizes_[first] == 8) return are({8, 5}) ? 2 : 0;
        if (sizes_[first] == 2) return are({2, 2, 4, 5}) ? 4 : are({2, 2, 4, 3, 2}) ? 5 : 0;
        return 0;
    }

    /// `year` is where the year's last two digits stand.
    void visit(std::size_t first, std::size_t past, std::size_t year) const
    {
        const std::uint8_t* digits = digits_.data() + groups_[first].first_digit;
        SpelledNumber number{groups_[first].begin, groups_[past - 1].end, {}, {&sizes_[first], past - first}};
        std::copy_n(digits + year, 7, std::copy_n(digits, 4, number.digits.begin()));
        visit_(number);
    }

    void forget(std::size_t groups)
    {
        const std::size_t digits = groups < groups_.size() ? groups_[groups].first_digit : digits_.size();
        digits_.erase(digits_.begin(), digits_.begin() + static_cast<std::ptrdiff_t>(digits));
        sizes_.erase(sizes_.begin(), sizes_.begin() + static_cast<std::ptrdiff_t>(groups));
        groups_.erase(groups_.begin(), groups_.begin() + static_cast<std::ptrdiff_t>(groups));
        for (Group& group : groups_) group.first_digit -= digits;
    }

    const Visit& visit_;
    std::vector<Group> groups_;
    std::vector<std::uint8_t> sizes_;  ///< digits of each group, at most `too_many`
    std::vector<std::uint8_t> digits_; ///< of all groups
};

} // namespace

void each_number_of_eleven(std::string_view text, const std::function<void(const SpelledNumber&)>& visit)
{
    Chain chain(visit);
    for (std::size_t at = next_candidate(text, 0); at < text.size(); at = next_candidate(text, at)) {
        const DigitAt digit = digit_at(text, at);
        if (digit.value < 0) {
            at += digit.bytes;
            continue;
        }
        at = chain.take(text, at);
        if (const auto next = past_separators(text, at))
            at = *next;
        else
            chain.end();
    }
    chain.end();
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
