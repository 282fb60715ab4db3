#include "base/instant.h"

#include "base/digits.h"

#include <chrono>

namespace samband {
namespace {

constexpr std::int64_t us_per_s = 1'000'000;

/// Reads from the left; the first thing that does not fit makes all of it fail.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) value = value * 10 + digit();
        return value;
    }

    void expect(char c)
    {
        if (!skip(c)) good_ = false;
    }

    bool skip(char c)
    {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    /// One to nine digits, cut to six.
    std::int64_t fraction_us()
    {
        std::int64_t us = 0;
        int count = 0;
        for (; next_is_digit() && count < 9; ++count) {
            const int value = digit();
            if (count < 6) us = us * 10 + value;
        }
        if (count == 0) good_ = false;
        for (; count < 6; ++count) us *= 10;
        return us;
    }

    bool good_to_the_end() const { return good_ && at_ == text_.size(); }

private:
    bool next_is_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }

    int digit()
    {
        if (next_is_digit()) return text_[at_++] - '0';
        good_ = false;
        return 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool good_ = true;
};

struct Fields {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    std::int64_t us = 0;
    int offset_minutes = 0;
    bool offset_valid = true;
};

/// RFC 3339 § 5.6: `T` and `Z` may be lower case.
std::optional<Fields> scan(std::string_view text)
{
    Scanner in(text);
    Fields f;
    f.year = in.digits(4);
    in.expect('-');
    f.month = in.digits(2);
    in.expect('-');
    f.day = in.digits(2);
    if (!in.skip('t')) in.expect('T');
    f.hour = in.digits(2);
    in.expect(':');
    f.minute = in.digits(2);
    in.expect(':');
    f.second = in.digits(2);
    if (in.skip('.')) f.us = in.fraction_us();
    if (!in.skip('Z') && !in.skip('z')) {
        const int sign = in.skip('-') ? -1 : 1;
        if (sign > 0) in.expect('+');
        const int hours = in.digits(2);
        in.expect(':');
        const int minutes = in.digits(2);
        f.offset_valid = hours <= 23 && minutes <= 59;
        f.offset_minutes = sign * (hours * 60 + minutes);
    }
    if (!in.good_to_the_end()) return std::nullopt;
    return f;
}

bool in_four_digit_years(Instant at)
{
    constexpr std::int64_t first_s = -62'135'596'800; // 0001-01-01T00:00:00Z
    constexpr std::int64_t end_s = 253'402'300'800;   // 10000-01-01T00:00:00Z
    return at.us >= first_s * us_per_s && at.us < end_s * us_per_s;
}

} // namespace

std::optional<Instant> from_rfc3339(std::string_view text)
{
    using namespace std::chrono;
    const std::optional<Fields> f = scan(text);
    if (!f || f->year < 1 || f->hour > 23 || f->minute > 59 || f->second > 60 || !f->offset_valid) return std::nullopt;
    const year_month_day date{year{f->year}, month{static_cast<unsigned>(f->month)},
                              day{static_cast<unsigned>(f->day)}};
    if (!date.ok()) return std::nullopt;

    const std::int64_t days = sys_days(date).time_since_epoch().count();
    const std::int64_t minutes = days * 1440 + f->hour * 60 + f->minute - f->offset_minutes;
    // A leap second stands at the end of a day in UTC, and counts as the first second of the next.
    if (f->second == 60 && (minutes % 1440 + 1440) % 1440 != 1439) return std::nullopt;
    const Instant at{(minutes * 60 + f->second) * us_per_s + f->us};
    if (!in_four_digit_years(at)) return std::nullopt;
    return at;
}

std::string to_rfc3339(Instant at)
{
    using namespace std::chrono;
    const auto second = floor<seconds>(sys_time<microseconds>(microseconds(at.us)));
    const auto midnight = floor<days>(second);
    const year_month_day date(midnight);
    const int of_day = static_cast<int>((second - midnight).count());
    const int us = static_cast<int>(at.us - duration_cast<microseconds>(second.time_since_epoch()).count());
    std::string text;
    text.reserve(40); // room for an offset in place of the Z
    append_year(text, int(date.year()));
    append_digits(text.append(1, '-'), static_cast<int>(unsigned(date.month())), 2);
    append_digits(text.append(1, '-'), static_cast<int>(unsigned(date.day())), 2);
    append_digits(text.append(1, 'T'), of_day / 3600, 2);
    append_digits(text.append(1, ':'), of_day / 60 % 60, 2);
    append_digits(text.append(1, ':'), of_day % 60, 2);
    if (us != 0) append_digits(text.append(1, '.'), us, 6);
    return text += 'Z';
}

Instant machine_now()
{
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace samband
