#pragma once
#include <string>
#include <string_view>

/// Posts are written in Markdown (GitHub's dialect with tables and ~~strikethrough~~, without raw HTML) and kept as
/// text.
namespace samband::http {

/// Safe HTML: raw HTML is shown as the text it is, an unsafe link leaves its words alone. The highest heading
/// becomes `<h2>`, so that a page has one `<h1>`, and none skips a level. Pictures named `![alt](media:HASH)` (HASH in
/// hex) become `<img src="/media/HASH">` with alt text; other pictures become links. A bare https address becomes a
/// link. Takes time in proportion to the text, whatever it holds: a text past the limits for Markdown in `limits.h` is
/// shown as it was typed.
std::string to_html(std::string_view markdown);

/// The text alone, for feeds, search and the first sentence. Blocks end with a line break.
std::string to_plain_text(std::string_view markdown);

/// A link that may be shown: http, https, mailto, tel or a path of ours. Anything else is nothing.
bool is_safe_link(std::string_view url);

} // namespace samband::http
