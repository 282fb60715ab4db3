#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// `<svg class="icon">…</svg>` of that picture of web/icons.txt, hidden from screen readers: words stand beside it.
/// A name that holds `{{` is the model's: it becomes `<use href="/web/icons.svg?v=…#NAME">`, and is not checked.
/// Throws Problem internal if there is no such picture.
std::string icon_html(std::string_view name);

} // namespace samband::http
