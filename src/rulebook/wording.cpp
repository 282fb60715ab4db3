#include "rulebook/wording.h"

namespace samband::rulebook {

const Wording& wording(Tongue tongue)
{
    switch (tongue) {
    case Tongue::bokmaal:
        return bokmaal_words;
    case Tongue::nynorsk:
        return nynorsk_words;
    case Tongue::english:
        return english_words;
    }
    return bokmaal_words;
}

std::string_view of_others(const Wording& words, Act act)
{
    if (act == Act::speak_to_press) return words.others_speak_to_press;
    if (act == Act::speak_privately) return words.others_speak_privately;
    return words.acts[static_cast<std::size_t>(act)];
}

void put(std::string& sentence, std::string_view place, std::string_view words)
{
    if (const auto at = sentence.find(place); at != std::string::npos) sentence.replace(at, place.size(), words);
}

} // namespace samband::rulebook
