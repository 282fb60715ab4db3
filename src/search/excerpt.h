#pragma once
#include <string>
#include <string_view>

namespace samband::search {

/// About 160 characters around the first word of the query that stands in the text, cut between words; the beginning
/// where none does.
std::string excerpt(std::string_view text, std::string_view query);

} // namespace samband::search
