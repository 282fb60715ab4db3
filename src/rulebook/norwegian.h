#pragma once
#include "rulebook/rulebook.h"

#include <string_view>

/// The vocabulary in bokmål, as it stands inside sentences.
namespace samband::rulebook {

/// The title in common use: "kommunikasjonsansvarlig", "kommunikasjonsansvarlig".
Title common_title(Role role);

std::string_view bokmaal(Act act);           ///< "publisere", "åpne en konto"
std::string_view bokmaal(Channel channel);   ///< "på Facebook", "på nettsiden"
std::string_view bokmaal(Strength strength); ///< "skal", "bør", "kan"
std::string_view bokmaal(Category category); ///< "en personalsak"
std::string_view bokmaal(Flag flag, bool value); ///< "andre virksomheter er berørt"

} // namespace samband::rulebook
