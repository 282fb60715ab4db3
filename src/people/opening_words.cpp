#include "people/opening_words.h"

#include "base/text_of.h"
#include "people/dressing.h"

namespace samband::people {

static constexpr std::string_view weekdays[] = {text_of("mandag"),  text_of("tirsdag"), text_of("onsdag"),
                                                text_of("torsdag"), text_of("fredag"),  text_of("lørdag"),
                                                text_of("søndag")};
/// "mandag 4. januar": without the year, which nobody is in doubt of.
static std::string far_words(const Date& day, http::Language language)
{
    const std::string with_year = day_words(to_string(day), language);
    return weekday_words(day, language) + " " + with_year.substr(0, with_year.rfind(' '));
}

std::string back_words(const OfficeHours& hours, Instant now, http::Language language)
{
    const auto next = hours.next_open(now);
    if (!next || *next == now) return {};
    const LocalTime then = in_oslo(*next);
    const Date today = in_oslo(now).date;
    const std::string clock =
        say(text_of("kl."), language) + " " + hour_words(then.time.hour * 60 + then.time.minute, language);
    if (then.date == today) return clock;
    if (then.date == today.plus_days(1)) return say(text_of("i morgen"), language) + " " + clock;
    if (then.date < today.plus_days(7)) return weekday_words(then.date, language) + " " + clock;
    return far_words(then.date, language) + " " + clock;
}

std::string weekday_words(const Date& day, http::Language language)
{
    return say(weekdays[day.weekday() - 1], language);
}

static std::string spells_words(const std::vector<Spell>& spells, http::Language language)
{
    std::string words;
    for (const Spell& spell : spells) {
        if (!words.empty()) words += " " + say(text_of("og"), language) + " ";
        words += hour_words(spell.from, language) + "–" + hour_words(spell.to, language);
    }
    return words;
}

std::vector<std::string> week_words(const OfficeHours& hours, http::Language language)
{
    std::vector<std::string> lines;
    for (std::size_t first = 0, next = 0; first < hours.week.size(); first = next) {
        for (next = first + 1; next < hours.week.size() && hours.week[next] == hours.week[first];) ++next;
        if (hours.week[first].empty()) continue;
        std::string line = say(weekdays[first], language);
        line[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(line[0]))); // all begin with a plain letter
        if (next - first > 1)
            line += (next - first == 2 ? " " + say(text_of("og"), language) + " " : std::string("–")) +
                    say(weekdays[next - 1], language);
        lines.push_back(line + " " + spells_words(hours.week[first], language));
    }
    return lines;
}

std::string hour_words(int minute, http::Language language)
{
    const bool english = language == http::Language::en;
    const std::string hour = std::to_string(minute / 60);
    if (minute % 60 == 0 && !english) return hour;
    return hour + (english ? ":" : ".") + (minute % 60 < 10 ? "0" : "") + std::to_string(minute % 60);
}

} // namespace samband::people
