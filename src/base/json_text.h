#pragma once
#include <string>
#include <string_view>

/// The pieces of JSON text that writers share.
namespace samband {

/// Appends `text` as a JSON string with its quotes. Escaped are control characters, `"`, `\`, and what could end or
/// re-open a script element: `</` as `<\/` and `<!` as `\u003c!`. Other UTF-8 goes through as it is.
void append_json_string(std::string& out, std::string_view text);

} // namespace samband
