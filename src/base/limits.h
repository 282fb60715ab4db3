#pragma once
#include <cstddef>

/// What a stranger may make large in base. JSON's own limits are given per call (JsonLimits).
namespace samband::limits {

inline constexpr std::size_t toml_bytes = 1 << 20;   ///< a configuration or a rule book
inline constexpr int toml_depth = 32;                ///< tables and arrays inside each other
inline constexpr int toml_dots_per_line = 300;       ///< bounds dotted keys before toml++ nests them
inline constexpr std::size_t log_value_bytes = 1000; ///< what is longer is cut, and marked "…"
inline constexpr std::size_t slug_characters = 80;

} // namespace samband::limits
