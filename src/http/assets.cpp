#include "http/assets.h"

#include "base/embedded.h"
#include "base/problem.h"

namespace samband::http {

static std::string_view asset(std::string_view name)
{
    const auto bytes = embedded(name);
    if (!bytes) throw Problem(ProblemCode::internal, "ingen fil heter " + std::string(name));
    return *bytes;
}

/// FNV-1a: enough to tell one build's file from another's; nobody gains by a collision.
static std::string version_of(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string hex;
    for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[hash >> shift & 15];
    return hex;
}

std::string asset_address(std::string_view name)
{
    return "/" + std::string(name) + "?v=" + version_of(asset(name));
}

std::string icon_html(std::string_view name)
{
    const std::string_view sprite = asset("web/icons.svg");
    const bool by_model = name.find("{{") != name.npos;
    if (!by_model && sprite.find("id=\"" + std::string(name) + "\"") == sprite.npos)
        throw Problem(ProblemCode::internal, "ikonet " + std::string(name) + " mangler i web/icons.txt");
    return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"" + asset_address("web/icons.svg") + "#" +
           std::string(name) + "\"></use></svg>";
}

} // namespace samband::http
