#include "client/retry_after.h"

#include "base/digits.h"
#include "base/text.h"
#include "client/limits.h"

namespace samband::client {
namespace {

constexpr std::string_view month_names = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// What an HTTP date says, before anybody asks whether there is such a day.
struct Written {
    std::string_view day;
    std::string_view month;
    int year = 0;
    std::string_view clock;
};

int number(std::string_view text)
{
    if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != text.npos) return -1;
    return std::stoi(std::string(text));
}

/// RFC 9110 § 5.6.7: two digits that seem more than 50 years ahead are the latest such year in the past.
int full_year(int two_digits, Instant now)
{
    const int this_year = std::stoi(to_rfc3339(now).substr(0, 4));
    const int year = this_year - this_year % 100 + two_digits;
    return year > this_year + 50 ? year - 100 : year;
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (const std::string_view word : split(text, ' '))
        if (!word.empty()) words.push_back(word);
    return words;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994".
std::optional<Written> read_written(std::string_view text, Instant now)
{
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() == 6 && words[0].ends_with(',') && words[5] == "GMT")
        return Written{words[1], words[2], number(words[3]), words[4]};
    if (words.size() == 5 && number(words[4]) >= 0) return Written{words[2], words[1], number(words[4]), words[3]};
    if (words.size() == 4 && words[3] == "GMT") {
        const std::vector<std::string_view> date = split(words[1], '-');
        if (date.size() == 3 && date[2].size() == 2 && number(date[2]) >= 0)
            return Written{date[0], date[1], full_year(number(date[2]), now), words[2]};
    }
    return std::nullopt;
}

std::optional<Instant> read_http_date(std::string_view text, Instant now)
{
    const auto written = read_written(text, now);
    if (!written || written->month.size() != 3 || number(written->day) < 1 || written->year < 1) return std::nullopt;
    const std::size_t month = month_names.find(written->month);
    if (month == month_names.npos || month % 3 != 0) return std::nullopt;
    std::string plain;
    append_digits(plain, written->year, 4);
    plain += '-';
    append_digits(plain, static_cast<int>(month / 3 + 1), 2);
    plain += '-';
    append_digits(plain, number(written->day), 2);
    return from_rfc3339(plain + "T" + std::string(written->clock) + "Z");
}

} // namespace

std::optional<int> read_retry_after(std::string_view value, Instant now)
{
    if (value.size() > 100) return std::nullopt;
    value = trim(value);
    if (!value.empty() && value.find_first_not_of("0123456789") == value.npos)
        return value.size() > 9 ? retry_after_s : std::min(std::stoi(std::string(value)), retry_after_s);
    const auto at = read_http_date(value, now);
    if (!at) return std::nullopt;
    const std::int64_t seconds = (at->us - now.us + 999'999) / 1'000'000;
    return static_cast<int>(std::clamp<std::int64_t>(seconds, 0, retry_after_s));
}

} // namespace samband::client
