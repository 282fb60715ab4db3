#pragma once
#include <string>
#include <string_view>

/// The files built from web/, which lie inside the program.
namespace samband::http {

/// "web/app.css" → "/web/app.css?v=0f3a…": the version is made of its bytes, so that it may be kept for a year.
/// Throws Problem internal if there is no such file.
std::string asset_address(std::string_view name);

/// `<svg class="icon"><use href="/web/icons.svg?v=…#NAME"></use></svg>`, hidden from screen readers: words stand beside it.
/// Throws Problem internal if the sprite has no such picture; a name that holds `{{` is the model's and is not checked.
std::string icon_html(std::string_view name);

} // namespace samband::http
