#pragma once
#include "language/tongue.h"

#include <string>
#include <string_view>

/// Titles, offices and laws that have got a new name, with their inflections.
namespace samband::language {

struct NewName {
    std::string bokmal;
    std::string nynorsk;
    std::string_view source;
    std::string_view section;
    Phrase reason;
};

/// What the word is called now, in the same form; null if it is not outdated. The word is in lower case.
const NewName* new_name(std::string_view word);

} // namespace samband::language
