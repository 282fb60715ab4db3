#pragma once
#include "rulings/own_lists.h"

#include <string>
#include <string_view>

namespace samband::main {

/// What is a municipality's own, for `samband check`: TOML with any of `words`, `phones`, `domains` and `accounts` as
/// lists of strings, where the name ends with ".toml"; else one word on each line. The same is right and wrong as on
/// the screen. Throws Problem invalid, naming file and entry or line.
rulings::OwnLists read_own_words(std::string_view text, const std::string& file);

} // namespace samband::main
