#include "people/dressing.h"

#include "base/calendar.h"
#include "base/text.h"
#include "http/catalogue.h"

namespace samband::people {

static std::string clock_text(const ClockTime& time);
static std::string date_text(const Date& date, bool with_year, http::Language language);
static std::string first_character(std::string_view text);

std::string say(std::string_view bokmal, http::Language language)
{
    static const http::Catalogue catalogue = http::Catalogue::embedded();
    return catalogue.text(bokmal, language);
}

Json time_words(Instant at, Instant now, http::Language language)
{
    const LocalTime then = in_oslo(at);
    const LocalTime today = in_oslo(now);
    const std::string clock = clock_text(then.time);
    std::string words = date_text(then.date, then.date.year != today.date.year, language) + " " + clock;
    if (then.date == today.date) words = say(text_of("i dag"), language) + " " + clock;
    if (then.date.plus_days(1) == today.date) words = say(text_of("i går"), language) + " " + clock;
    if (then.date == today.date.plus_days(1)) words = say(text_of("i morgen"), language) + " " + clock;
    return Json::object(
        {{"at", to_rfc3339(at)}, {"words", words}, {"exact", date_text(then.date, true, language) + " " + clock}});
}

std::string day_words(std::string_view day, http::Language language)
{
    const std::optional<Date> date = parse_date(day);
    return date ? date_text(*date, true, language) : std::string(day);
}

std::string initials(std::string_view name)
{
    const std::string_view whole = trim(name);
    const std::size_t last = whole.rfind(' ');
    std::string letters = first_character(whole);
    if (last != std::string_view::npos) letters += first_character(whole.substr(last + 1));
    return letters;
}

static std::string clock_text(const ClockTime& time)
{
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(time.hour) + ":" + two(time.minute);
}

static std::string date_text(const Date& date, bool with_year, http::Language language)
{
    static constexpr std::string_view months[] = {text_of("januar"),  text_of("februar"),  text_of("mars"),
                                                  text_of("april"),   text_of("mai"),      text_of("juni"),
                                                  text_of("juli"),    text_of("august"),   text_of("september"),
                                                  text_of("oktober"), text_of("november"), text_of("desember")};
    const std::string month = say(months[date.month - 1], language);
    std::string text = std::to_string(date.day) + (language == http::Language::en ? " " : ". ") + month;
    if (with_year) text += " " + std::to_string(date.year);
    return text;
}

static std::string first_character(std::string_view text)
{
    std::size_t end = text.empty() ? 0 : 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return std::string(text.substr(0, end));
}

} // namespace samband::people
