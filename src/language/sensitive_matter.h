#pragma once
#include "language/person_names.h"

#include <string_view>
#include <vector>

/// Whether a text says of a named person what should not be known: health, child welfare, social services, crime,
/// personnel matters. Rules of our own over lists of our own (language/lists/).
namespace samband::language {

/// What a sentence speaks of.
struct Matter {
    bool said = false;     ///< of a person, whoever it is: "sykmeldt", "siktet"
    bool personal = false; ///< what only persons have: "diabetes", "støttekontakt"
    bool service = false;  ///< a body or service, which alone reveals nothing
    bool tie = false;      ///< what ties a person to such: "fikk", "vedtak"
    bool event = false;    ///< a talk, a book, a concert
    bool same = false;     ///< goes on about the person of the sentence before: "Hun …"
};
std::vector<Matter> matter_of(std::string_view text, const std::vector<Sentence>& sentences);

/// The names beside which such matter stands, in the same sentence or the one that goes on about the person.
/// Those who speak for an office are stopped only for what is said of themselves.
std::vector<PersonName> sensitive_names(std::string_view text, const std::vector<Sentence>& sentences);

} // namespace samband::language
