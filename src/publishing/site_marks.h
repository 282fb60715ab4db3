#pragma once
#include "base/json.h"

#include <string_view>

namespace samband::publishing {

/// The text in pieces [{text, mark}], the words that the query found being marked. Pieces are plain text: the view
/// escapes them, so that neither the text nor the query can become HTML.
Json marked_pieces(std::string_view text, std::string_view query);

} // namespace samband::publishing
