#include "http/icon.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "http/assets.h"

namespace samband::http {

static bool has_picture(std::string_view name)
{
    const std::string_view sprite = embedded("web/icons.svg").value_or("");
    return sprite.find("id=\"" + std::string(name) + "\"") != sprite.npos;
}

std::string icon_html(std::string_view name)
{
    const bool by_model = name.find("{{") != name.npos;
    if (!by_model && !has_picture(name))
        throw Problem(ProblemCode::internal, "ikonet " + std::string(name) + " mangler i web/icons.txt");
    return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" + asset_url("icons.svg") + "#" +
           std::string(name) + "\"></use></svg>";
}

} // namespace samband::http
