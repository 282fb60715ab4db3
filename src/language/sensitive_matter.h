#pragma once
#include "language/person_names.h"

#include <string_view>
#include <vector>

/// Whether a text says of a named person what should not be known: health, child welfare, social services, crime,
/// personnel matters. Rules of our own over lists of our own (language/lists/): words weigh, and a finding names the
/// word that weighed most.
namespace samband::language {

/// A name, and the word beside it that decided.
struct SensitiveName {
    PersonName name;
    std::size_t word_begin = 0; ///< bytes in the text
    std::size_t word_end = 0;
};

/// The names beside which such matter stands: in the same sentence, the one before that tells of "her", or those that
/// go on about "her". Those who speak for an office are stopped only for what is said of themselves. Linear.
std::vector<SensitiveName> sensitive_names(std::string_view text, const std::vector<Sentence>& sentences);

} // namespace samband::language
