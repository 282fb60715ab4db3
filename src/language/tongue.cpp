#include "language/tongue.h"

namespace samband::language {

std::string_view word(Tongue tongue)
{
    switch (tongue) {
    case Tongue::nb:
        return "nb";
    case Tongue::nn:
        return "nn";
    case Tongue::en:
        return "en";
    case Tongue::se:
        return "se";
    case Tongue::sma:
        return "sma";
    case Tongue::smj:
        return "smj";
    }
    return "nb";
}

std::optional<Tongue> tongue_of(std::string_view name)
{
    for (Tongue tongue : {Tongue::nb, Tongue::nn, Tongue::en, Tongue::se, Tongue::sma, Tongue::smj})
        if (word(tongue) == name) return tongue;
    return std::nullopt;
}

std::string_view in(const Phrase& phrase, Tongue tongue)
{
    switch (tongue) {
    case Tongue::nn:
        return phrase.nn;
    case Tongue::en:
        return phrase.en;
    case Tongue::nb:
    case Tongue::se:
    case Tongue::sma:
    case Tongue::smj:
        return phrase.nb;
    }
    return phrase.nb;
}

std::string in(const Phrase& phrase, Tongue tongue,
               std::initializer_list<std::pair<std::string_view, std::string>> values)
{
    const std::string_view pattern = in(phrase, tongue);
    std::string filled;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto end = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            filled += pattern[at++];
            continue;
        }
        const std::string_view name = pattern.substr(at + 1, end - at - 1);
        for (const auto& [key, value] : values)
            if (key == name) filled += value;
        at = end + 1;
    }
    return filled;
}

} // namespace samband::language
