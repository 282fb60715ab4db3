#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which passwords are refused (ASVS 6.2: at least 12 characters, no rule about kinds of character, nothing that is
/// easily guessed). Pure.
namespace samband::people {

/// What is wrong, as a bokmål sentence, or nothing. `own` are words that others know of the person: name, login,
/// municipality. A password is refused if it is short, has few different characters, repeats itself, is a run on the
/// keyboard, or is no more than two common or own words with digits and signs around them ("Sommer2024!!").
std::optional<std::string> weakness(std::string_view password, const std::vector<std::string>& own);

} // namespace samband::people
