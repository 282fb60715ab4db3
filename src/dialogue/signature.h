#pragma once
#include "db/transaction.h"
#include "dialogue/answer_way.h"
#include "people/municipality.h"
#include "people/person.h"
#include "rulebook/rulebook.h"
#include "rulebook/ruling.h"

#include <string>

/// Who an answer is from, as the rule book has it written (E5).
namespace samband::dialogue {

/// Where a person belongs in a matter: the mandate in the nearest unit of its line, else the first.
struct Place {
    std::string unit;  ///< its name
    std::string title; ///< the person's own, else what the rule book calls the role
};
Place place_of(db::Reading& tx, const rulebook::Rulebook& book, const people::Person& person,
               const std::optional<Id>& unit);

struct Signing {
    const people::Person& person;
    const Place& place;
    const people::Municipality& municipality;
    Way way = Way::email;
    std::string tongue = "nb"; ///< nb, nn, en
};

/// "Hilsen Kari", or name, title and unit below each other, or nothing. Where the rule book is silent a letter has
/// all of it, and a short message the first name.
std::string signature_of(const rulebook::Ruling& ruling, const Signing& signing);
/// The same as the first thing said where two talk: "Du snakker med Kari." Where the rule book is silent the first
/// name.
std::string presentation_of(const rulebook::Ruling& ruling, const Signing& signing);

} // namespace samband::dialogue
