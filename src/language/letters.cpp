#include "language/letters.h"

namespace samband::language {

std::string lower_norwegian(std::string_view text)
{
    std::string made(text);
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i] >= 'A' && made[i] <= 'Z') made[i] = static_cast<char>(made[i] + 32);
        // Æ Ø Å are C3 86, C3 98, C3 85: their small letters lie 32 higher.
        else if (i > 0 && made[i - 1] == '\xC3' && (made[i] == '\x86' || made[i] == '\x98' || made[i] == '\x85'))
            made[i] = static_cast<char>(made[i] + 32);
    }
    return made;
}

} // namespace samband::language
