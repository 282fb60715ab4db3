#include "dialogue/due_badge.h"

#include "base/calendar.h"
#include "people/dressing.h"

namespace samband::dialogue {

static constexpr std::int64_t us_a_minute = 60'000'000;
static constexpr std::int64_t day_minutes = 24 * 60;
static constexpr std::int64_t soon_minutes = 4 * 60; ///< from then on it is told in hours

static Json badge(std::string_view level, std::string says)
{
    return Json::object({{"level", level}, {"says", std::move(says)}});
}

std::string minutes_words(std::int64_t minutes, http::Language language)
{
    const std::int64_t hours = minutes / 60;
    const std::string rest = std::to_string(minutes % 60) + " " + people::say(text_of("min"), language);
    if (hours == 0) return rest;
    const std::string whole = std::to_string(hours) + " " + people::say(text_of("t"), language);
    return minutes % 60 == 0 ? whole : whole + " " + rest;
}

std::string late_words(std::int64_t minutes, http::Language language)
{
    if (minutes < 60) return minutes_words(minutes, language);
    if (minutes < day_minutes) return minutes_words(minutes / 60 * 60, language);
    const std::int64_t days = minutes / day_minutes;
    return std::to_string(days) + " " + people::say(days == 1 ? text_of("dag") : text_of("dager"), language);
}

/// Within a week by the day's name, as people say it; later by its date.
static std::string day_of(Instant due, Instant now, http::Language language)
{
    static constexpr std::string_view days[] = {text_of("mandag"),  text_of("tirsdag"), text_of("onsdag"),
                                                text_of("torsdag"), text_of("fredag"),  text_of("lørdag"),
                                                text_of("søndag")};
    const Date day = in_oslo(due).date;
    const Date today = in_oslo(now).date;
    if (day == today) return people::say(text_of("i dag"), language);
    if (day == today.plus_days(1)) return people::say(text_of("i morgen"), language);
    if (day < today.plus_days(7)) return people::say(days[day.weekday() - 1], language);
    const std::string words = people::time_words(due, now, language).find("words")->string();
    return words.substr(0, words.rfind(' '));
}

static Json of_due(Instant due, Instant now, http::Language language)
{
    if (due <= now)
        return badge("stop", people::say(text_of("over fristen"), language) + " (" +
                                 late_words((now.us - due.us) / us_a_minute, language) + ")");
    const std::int64_t minutes = (due.us - now.us) / us_a_minute;
    const std::string left = people::say(text_of("igjen"), language);
    if (minutes < 60) return badge("warn", minutes_words(minutes, language) + " " + left);
    if (minutes <= soon_minutes) return badge("warn", minutes_words(minutes / 60 * 60, language) + " " + left);
    const bool today = in_oslo(due).date == in_oslo(now).date;
    return badge(today ? "warn" : "advice", day_of(due, now, language));
}

Json due_badge(const DueState& standing, Instant now, http::Language language)
{
    if (standing.state == ThreadState::done) return badge("ok", people::say(text_of("ferdig"), language));
    const bool late = standing.due && *standing.due <= now;
    if (standing.snoozed_until && *standing.snoozed_until > now && !late)
        return badge("none", people::say(text_of("utsatt til"), language) + " " +
                                 people::time_words(*standing.snoozed_until, now, language).find("words")->string());
    if (standing.state == ThreadState::waiting) return badge("none", people::say(text_of("venter på dem"), language));
    if (!standing.somebody_waits) return badge("none", people::say(text_of("åpen, ingen venter"), language));
    if (!standing.due) return badge("none", people::say(text_of("ingen frist"), language));
    return of_due(*standing.due, now, language);
}

} // namespace samband::dialogue
