#pragma once
#include "base/calendar.h"

#include <optional>
#include <string>
#include <string_view>

/// The stretches of time that figures are told of. Pure.
namespace samband::insight {

enum class Step { week, month, quarter, year };
/// As addresses have it: "uke", "maaned", "kvartal", "aar".
std::string_view word(Step step);
std::optional<Step> step_of(std::string_view word);

struct Period {
    Step step = Step::month;
    Date from{}; ///< its first day, and …
    Date to{};   ///< … its last one

    friend bool operator==(const Period&, const Period&) = default;
};
/// The one that the day lies in: weeks begin on Mondays (ISO 8601).
Period period_of(Step step, const Date& day);
Period before(const Period& period);
Period after(const Period& period);

/// How its sums are kept: by "day", "month" or "year", from one period's name to another's, both in.
struct Kept {
    std::string span{};
    std::string from{};
    std::string to{};
};
Kept kept_as(const Period& period);

/// "Uke 48, 2026", "november 2026", "4. kvartal 2026", "2026"; `month` is the month's name.
std::string in_words(const Period& period, std::string_view week, std::string_view month, std::string_view quarter);
/// ISO 8601; of the year in which its Thursday lies.
struct Week {
    int year = 0;
    int number = 0;
};
Week week_of(const Date& day);

} // namespace samband::insight
