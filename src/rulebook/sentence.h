#pragma once
#include "rulebook/rulebook.h"

#include <string>

/// Rulings in plain bokmål, for the screen and the command line.
namespace samband::rulebook {

/// The answer in a sentence or two, without citations:
/// "Du kan publisere på nettsiden når informasjonsansvarlig i KIS har sagt ja."
std::string to_sentence(const Rulebook& book, const Question& question, const Ruling& ruling);

/// A duty as a short request: "Lenk til nettsiden."
std::string to_sentence(const Rulebook& book, const Duty& duty);

/// Where it stands: "Løten 3.3", "åndsverkloven § 104"; a default says so: "Startreglementet 2.2 (reglementet er
/// taust)".
std::string to_sentence(const Rulebook& book, const Citation& citation);

/// Definite titles joined: "ordføreren og kommunedirektøren".
std::string titles_of(const Rulebook& book, const std::vector<Role>& roles, std::string_view between);

/// Parties joined likewise: "dem som er avbildet", "webredaksjonen".
std::string parties_of(const Rulebook& book, const std::vector<std::string>& parties);

} // namespace samband::rulebook
