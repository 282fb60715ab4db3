#pragma once
#include "base/json.h"
#include "http/request.h"

#include <functional>
#include <string>
#include <string_view>

namespace samband::http {

class Catalogue;
class Views;

/// What the server needs of views and texts, so that it knows neither mustache nor catalogues.
struct Rendering {
    std::function<bool(std::string_view view)> has;
    std::function<std::string(std::string_view view, const Json& model, Language language)> render;
    std::function<std::string(std::string_view bokmal, Language language)> text;
};

/// By the program's views and catalogue, which must outlive it.
Rendering rendering_by(const Views& views, const Catalogue& catalogue);

} // namespace samband::http
