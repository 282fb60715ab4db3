#include "insight/period.h"

#include <array>

namespace samband::insight {

static constexpr std::array words{std::string_view("uke"), std::string_view("maaned"), std::string_view("kvartal"),
                                  std::string_view("aar")};

std::string_view word(Step step)
{
    return words.at(static_cast<std::size_t>(step));
}

std::optional<Step> step_of(std::string_view said)
{
    for (std::size_t at = 0; at < words.size(); ++at)
        if (words.at(at) == said) return static_cast<Step>(at);
    return std::nullopt;
}

static Date month_after(const Date& first, int months)
{
    const int at = first.year * 12 + first.month - 1 + months;
    return {at / 12, at % 12 + 1, 1};
}

Period period_of(Step step, const Date& day)
{
    if (step == Step::week) {
        const Date monday = day.plus_days(1 - day.weekday());
        return {step, monday, monday.plus_days(6)};
    }
    const int months = step == Step::month ? 1 : step == Step::quarter ? 3 : 12;
    const Date first{day.year, (day.month - 1) / months * months + 1, 1};
    return {step, first, month_after(first, months).plus_days(-1)};
}

Period before(const Period& period)
{
    return period_of(period.step, period.from.plus_days(-1));
}

Period after(const Period& period)
{
    return period_of(period.step, period.to.plus_days(1));
}

Kept kept_as(const Period& period)
{
    const std::string from = to_string(period.from);
    const std::string to = to_string(period.to);
    if (period.step == Step::week) return {"day", from, to};
    if (period.step == Step::year) return {"year", from.substr(0, 4), to.substr(0, 4)};
    return {"month", from.substr(0, 7), to.substr(0, 7)};
}

static int day_of_year(const Date& day)
{
    int number = day.day;
    for (int month = 1; month < day.month; ++month) number += month_after({day.year, month, 1}, 1).plus_days(-1).day;
    return number;
}

Week week_of(const Date& day)
{
    const Date thursday = day.plus_days(4 - day.weekday());
    return {thursday.year, (day_of_year(thursday) - 1) / 7 + 1};
}

std::string in_words(const Period& period, std::string_view week, std::string_view month, std::string_view quarter)
{
    const std::string year = std::to_string(period.from.year);
    switch (period.step) {
    case Step::week: {
        const Week it = week_of(period.from);
        return std::string(week) + " " + std::to_string(it.number) + ", " + std::to_string(it.year);
    }
    case Step::month:
        return std::string(month) + " " + year;
    case Step::quarter:
        return std::to_string((period.from.month + 2) / 3) + ". " + std::string(quarter) + " " + year;
    case Step::year:
        return year;
    }
    return year;
}

} // namespace samband::insight
