#pragma once
#include "rulebook/rulebook.h"
#include "rulebook/tongue.h"

#include <string>

/// Rulings in plain words, for the screen and the command line. Titles are the rule book's own, where it has them.
namespace samband::rulebook {

/// The answer in a sentence or two, without citations:
/// "Du kan publisere på nettsiden når informasjonsansvarlig i KIS har sagt ja."
std::string to_sentence(const Rulebook& book, const Question& question, const Ruling& ruling,
                        Tongue tongue = Tongue::bokmaal);

/// A duty as a short request: "Lenk til nettsiden."
std::string to_sentence(const Rulebook& book, const Duty& duty, Tongue tongue = Tongue::bokmaal);

/// Where it stands: "Løten 3.3", "åndsverkloven § 104"; a default says so: "Startreglementet 2.2 (reglementet er
/// taust)".
std::string to_sentence(const Rulebook& book, const Citation& citation, Tongue tongue = Tongue::bokmaal);

/// Definite titles joined: "ordføreren og kommunedirektøren". `between`: the tongue's "and" or "or".
std::string titles_of(const Rulebook& book, const std::vector<Role>& roles, std::string_view between,
                      Tongue tongue = Tongue::bokmaal);

/// Parties joined likewise: "dem som er avbildet", "webredaksjonen".
std::string parties_of(const Rulebook& book, const std::vector<std::string>& parties, Tongue tongue = Tongue::bokmaal);

} // namespace samband::rulebook
