#pragma once
#include "http/form.h"
#include "people/visit.h"

#include <string>
#include <string_view>
#include <vector>

namespace samband::rulings {

inline constexpr std::string_view source_in_force = "in-force";
inline constexpr std::string_view source_text = "text";

/// What a draft can begin as: the book in force, those that come with the program, a text of one's own.
std::vector<std::string_view> draft_sources();

/// The text that the form asks for. Problem invalid where it is not there, unavailable where no book is in force.
std::string text_of_source(people::Visit& visit, const http::Form& form);

/// The text of an uploaded file, with LF; nothing where none was sent. Problem invalid where it is larger than a rule
/// book may be.
std::optional<std::string> text_of_file(const http::Form& form);

} // namespace samband::rulings
