#pragma once
#include "base/json.h"

#include <string>

/// Canonical JSON: the one text of a value, so that its hash can be recomputed anywhere.
namespace samband::ledger {

/// RFC 8785, restricted to what never differs between readers: strings, booleans, null, arrays, objects with ASCII
/// keys, and integers below 2^53 in size. With ASCII keys the RFC's UTF-16 order is the order of the bytes.
/// Throws Problem internal on a float, a larger integer, another key, a repeated key, text that is not UTF-8, or
/// beyond `content_depth`: what we record is made by us, so each of these is a fault of ours.
std::string canonical(const Json& json);

/// Appends `text` as a canonical JSON string, with its quotes.
void append_canonical_string(std::string& out, std::string_view text);

} // namespace samband::ledger
