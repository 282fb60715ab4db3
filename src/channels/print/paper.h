#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace samband::channels::print {

enum class Paper { a4, a3 };
std::string_view word(Paper paper); ///< "a4"
std::optional<Paper> paper_of(std::string_view word);

/// As a style sheet says it: "A4".
std::string_view css_name(Paper paper);

/// Sizes of text to try, in points, the largest first: it is read in passing, through a window.
std::vector<std::string_view> text_sizes(Paper paper);

} // namespace samband::channels::print
