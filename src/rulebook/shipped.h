#pragma once
#include "rulebook/rulebook.h"

#include <memory>
#include <string_view>
#include <vector>

/// The rule books that lie inside the program.
namespace samband::rulebook {

/// "loten", "saltdal", "hattfjelldal", "klabu", "starter", in that order.
const std::vector<std::string_view>& shipped_names();

/// Current law and the starter: what every rule book stands on. Read once; safe from any thread.
const Foundation& shipped_foundation();

/// The shipped rule book by that name, or null.
std::shared_ptr<const Rulebook> shipped(std::string_view name);

} // namespace samband::rulebook
