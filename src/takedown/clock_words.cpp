#include "takedown/clock_words.h"

#include "people/dressing.h"
#include "takedown/limits.h"

namespace samband::takedown {

static std::string left_words(std::int64_t minutes, http::Language language)
{
    const std::int64_t hours = minutes / 60;
    if (hours >= 2) return std::to_string(hours) + " " + people::say(text_of("timer igjen"), language);
    if (hours == 1) return people::say(text_of("én time igjen"), language);
    return std::to_string(minutes) + " " + people::say(text_of("minutter igjen"), language);
}

Json clock_badge(Instant deadline, Instant now, http::Language language)
{
    if (deadline <= now)
        return Json::object({{"level", "stop"}, {"says", people::say(text_of("fristen er ute"), language)}});
    const std::int64_t minutes = (deadline.us - now.us) / 60'000'000;
    const bool loud = deadline < now.plus_s(loud_s);
    return Json::object({{"level", loud ? "stop" : "warn"}, {"says", left_words(minutes, language)}});
}

} // namespace samband::takedown
