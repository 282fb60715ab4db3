#pragma once
#include <cstddef>
#include <string_view>

namespace samband::language {

/// What the words around a number say that it is.
enum class NumberContext { nothing, person, other };

/// Looks at the words close before and after: "fødselsnummer", "født" speak of a person, which weighs most;
/// "konto", "KID", "telefon", "kroner" of something else.
NumberContext number_context(std::string_view text, std::size_t begin, std::size_t end);

} // namespace samband::language
