#pragma once
#include <cstddef>

/// What a rule book or a question may grow to. A municipality writes its own rule book: it is a stranger's text.
namespace samband::rulebook::limits {

inline constexpr std::size_t rulebook_bytes = 1 << 20;
inline constexpr std::size_t clauses = 2000;
inline constexpr std::size_t fixed_texts = 100;
inline constexpr std::size_t text_characters = 2000; ///< one `says`, `note` or fixed text
inline constexpr std::size_t pictured_people = 200;  ///< in one question
inline constexpr std::size_t quoted_characters = 60; ///< of a wrong word, repeated in a message

} // namespace samband::rulebook::limits
