#pragma once
#include <string>
#include <string_view>

/// Posts are written in Markdown (GitHub's dialect without raw HTML) and kept as text.
namespace samband::http {

/// Safe HTML: raw HTML and unsafe links never pass; headings begin at `<h2>`, so that a page has one `<h1>`.
/// Pictures named `![alt](media:HASH)` become `<img src="/media/HASH">` with alt text; other pictures become links.
std::string to_html(std::string_view markdown);

/// The text alone, for feeds, search and the first sentence.
std::string to_plain_text(std::string_view markdown);

/// A link that may be shown: http, https, mailto, tel or a path of ours. Anything else is nothing.
bool is_safe_link(std::string_view url);

} // namespace samband::http
