#include "crisis/stopped_words.h"

#include "people/dressing.h"

namespace samband::crisis {

static std::string counted(std::int64_t count, std::string_view one, std::string_view many, http::Language language)
{
    return std::to_string(count) + " " + people::say(count == 1 ? one : many, language);
}

std::string say_stopped(const Stopped& stopped, http::Language language)
{
    std::string says;
    if (stopped.posts > 0) says = counted(stopped.posts, text_of("planlagt sak"), text_of("planlagte saker"), language);
    if (stopped.dispatches == 0) return says;
    if (!says.empty()) says += " " + people::say(text_of("og"), language) + " ";
    return says + counted(stopped.dispatches, text_of("utsending"), text_of("utsendinger"), language);
}

} // namespace samband::crisis
