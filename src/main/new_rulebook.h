#pragma once
#include <string>
#include <string_view>

namespace samband::main {

/// The text of a shipped rule book as the start of a municipality's own: a name, a title and a decision to fill in,
/// the clauses under ids of its own, and without what only the starter may say (`fills`). The comments stay.
std::string new_rulebook(std::string_view shipped_text);

} // namespace samband::main
