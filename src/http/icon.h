#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// `<svg class="icon"><use href="/web/icons.svg?v=…#NAME"></use></svg>`, hidden from screen readers: words stand beside it.
/// Throws Problem internal if the sprite has no such picture; a name that holds `{{` is the model's and is not checked.
std::string icon_html(std::string_view name);

} // namespace samband::http
