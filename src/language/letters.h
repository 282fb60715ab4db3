#pragma once
#include <string>
#include <string_view>

namespace samband::language {

/// In lower case as far as A–Z, Æ, Ø and Å go; every byte keeps its place.
std::string lower_norwegian(std::string_view text);

} // namespace samband::language
