#pragma once
#include "http/form.h"

namespace samband::http {

/// Reads one field that is no file from what was sent (null: nothing). Returns what is wrong, a bokmål sentence, or
/// puts the value: a string, an integer (an instant as microseconds), a boolean or an array; null where it was left
/// empty.
std::optional<std::string> read_field(const Field& field, const Json* sent, bool was_json, Json& value);

} // namespace samband::http
