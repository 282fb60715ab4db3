#include "planning/marked_days.h"

#include "base/text_of.h"

namespace samband::planning {

namespace {

struct FixedMark {
    int month;
    int day;
    std::string_view name;
};
constexpr FixedMark fixed_marks[] = {
    {2, 6, text_of("Samefolkets dag")}, {3, 8, text_of("Kvinnedagen")},  {5, 8, text_of("Frigjøringsdagen")},
    {6, 23, text_of("Sankthansaften")}, {12, 13, text_of("Luciadagen")}, {12, 24, text_of("Julaften")},
    {12, 31, text_of("Nyttårsaften")},
};

struct EasterMark {
    int days_after_easter;
    std::string_view name;
};
constexpr EasterMark easter_marks[] = {{-49, text_of("Fastelavnssøndag")},
                                       {-7, text_of("Palmesøndag")},
                                       {-1, text_of("Påskeaften")},
                                       {48, text_of("Pinseaften")}};

/// The names that `holiday` gives, said here so that they are translated.
constexpr std::string_view holiday_names[] = {
    text_of("1. nyttårsdag"), text_of("1. mai"),       text_of("17. mai"),     text_of("1. juledag"),
    text_of("2. juledag"),    text_of("Skjærtorsdag"), text_of("Langfredag"),  text_of("1. påskedag"),
    text_of("2. påskedag"),   text_of("1. pinsedag"),  text_of("2. pinsedag"), text_of("Kristi himmelfartsdag")};

constexpr std::string_view advent_names[] = {text_of("1. søndag i advent"), text_of("2. søndag i advent"),
                                             text_of("3. søndag i advent"), text_of("4. søndag i advent")};

bool is_second_sunday(const Date& date)
{
    return date.weekday() == 7 && date.day > 7 && date.day <= 14;
}

bool is_last_sunday(const Date& date)
{
    return date.weekday() == 7 && date.plus_days(7).month != date.month;
}

/// The fourth is the last Sunday before Christmas Day.
std::string_view advent_on(const Date& date)
{
    const Date christmas{date.year, 12, 25};
    const Date fourth = christmas.plus_days(-(christmas.weekday() == 7 ? 7 : christmas.weekday()));
    for (int sunday = 0; sunday < 4; ++sunday)
        if (date == fourth.plus_days(7 * (sunday - 3))) return advent_names[sunday];
    return {};
}

std::string_view sunday_mark(const Date& date)
{
    if (date.month == 2 && is_second_sunday(date)) return text_of("Morsdag");
    if (date.month == 11 && is_second_sunday(date)) return text_of("Farsdag");
    if (date.month == 3 && is_last_sunday(date)) return text_of("Sommertid begynner");
    if (date.month == 10 && is_last_sunday(date)) return text_of("Sommertid slutter");
    return advent_on(date);
}

} // namespace

std::vector<MarkedDay> marked_on(const Date& date)
{
    std::vector<MarkedDay> marks;
    if (const auto name = holiday(date))
        marks.push_back({*std::find(std::begin(holiday_names), std::end(holiday_names), *name), true});
    for (const FixedMark& mark : fixed_marks)
        if (mark.month == date.month && mark.day == date.day) marks.push_back({mark.name});
    for (const EasterMark& mark : easter_marks)
        if (date == easter_sunday(date.year).plus_days(mark.days_after_easter)) marks.push_back({mark.name});
    if (const std::string_view mark = sunday_mark(date); !mark.empty()) marks.push_back({mark});
    return marks;
}

} // namespace samband::planning
