#pragma once
#include "base/toml.h"

#include <string>

namespace samband::rulings {

/// The value as TOML writes it on one line: `["publish", "reply"]`, `{ duty = "record" }`.
std::string toml_value(const Toml& toml);

/// A text as TOML writes it, on one line.
std::string toml_text(std::string_view text);

} // namespace samband::rulings
