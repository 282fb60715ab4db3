#pragma once
#include <string_view>

namespace samband::language {

/// What a word before a full stop says about the sentence. Words come in lower case without the last full stop.
enum class Abbreviation {
    none,
    goes_on, ///< never ends a sentence: "f.eks", "nr"
    may_end, ///< ends it unless a number or a paragraph follows: "osv", "mill", "man" (mandag), "offl"
};
Abbreviation abbreviation(std::string_view word);

/// "januar", "jan", "desember", … and English.
bool is_month(std::string_view word);

} // namespace samband::language
