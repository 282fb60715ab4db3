#include "http/icon.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "http/assets.h"

namespace samband::http {

/// The few that public pages take by code word lie in a small sprite of their own.
static std::string_view sprite_of(std::string_view name)
{
    for (const std::string_view mark : {"level-", "outcome-", "strength-"})
        if (name.starts_with(mark)) return "marks.svg";
    return "icons.svg";
}

/// What stands inside `<symbol id="NAME" …>`.
static std::string_view drawing_of(std::string_view name)
{
    const std::string_view sprite = embedded("web/" + std::string(sprite_of(name))).value_or("");
    const std::size_t symbol = sprite.find("<symbol id=\"" + std::string(name) + "\"");
    if (symbol == sprite.npos)
        throw Problem(ProblemCode::internal, "ikonet " + std::string(name) + " mangler i web/icons.txt");
    const std::size_t begin = sprite.find('>', symbol) + 1;
    return sprite.substr(begin, sprite.find("</symbol>", begin) - begin);
}

std::string icon_html(std::string_view name)
{
    const bool by_model = name.find("{{") != name.npos;
    const std::string inside = by_model
                                   ? "<use href=\"" + asset_url(sprite_of(name)) + "#" + std::string(name) + "\"></use>"
                                   : std::string(drawing_of(name));
    return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\" fill=\"none\">" +
           inside + "</svg>";
}

} // namespace samband::http
