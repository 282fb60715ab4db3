#pragma once
#include "rulebook/rulebook.h"

#include <string_view>

/// The vocabulary in bokmål, as it stands inside sentences.
namespace samband::rulebook {

/// The title in common use: "kommunedirektør", "kommunedirektøren".
Title common_title(Role role);

std::string_view bokmaal(Act act);               ///< "publisere", "åpne en konto"
std::string_view bokmaal(Channel channel);       ///< "på Facebook", "på nettsiden"
std::string_view bokmaal(Strength strength);     ///< "skal", "bør", "kan"
std::string_view bokmaal(Category category);     ///< "en personalsak"
std::string_view bokmaal(Statement statement);   ///< "fakta", "en vurdering"
std::string_view bokmaal(Importance importance); ///< "en viktig sak"
std::string_view bokmaal(Relation relation);     ///< "en elev"
std::string_view bokmaal(Flag flag, bool value); ///< "andre virksomheter er berørt"

} // namespace samband::rulebook
