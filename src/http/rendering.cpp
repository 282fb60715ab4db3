#include "http/rendering.h"
#include "http/catalogue.h"
#include "http/server.h"
#include "http/views.h"

namespace samband::http {

Rendering rendering_by(const Views& views, const Catalogue& catalogue)
{
    Rendering rendering;
    rendering.has = [&views](std::string_view view) { return views.has(view); };
    rendering.render = [&views](std::string_view view, const Json& model, Language language) {
        return views.render(view, model, language);
    };
    rendering.text = [&catalogue](std::string_view bokmal, Language language) {
        return catalogue.text(bokmal, language);
    };
    return rendering;
}

Server::Server(ServerSetting setting, const Router& router, const Views& views, const Catalogue& catalogue, Live& live)
    : Server(std::move(setting), router, rendering_by(views, catalogue), live)
{
}

} // namespace samband::http
