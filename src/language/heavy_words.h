#pragma once
#include "language/tongue.h"

#include <span>
#include <string_view>

/// Words and phrases of offices, and the plainer ones that say the same.
namespace samband::language {

struct HeavyWord {
    std::string_view heavy; ///< in lower case, words parted by one space
    std::string_view plain; ///< one, or some to choose among, parted by ", "
    bool one_choice() const;
};

/// The phrases that begin with that word (in lower case), the longest first. Bokmål for all but nynorsk.
std::span<const HeavyWord> heavy_words(Tongue tongue, std::string_view first_word);

} // namespace samband::language
