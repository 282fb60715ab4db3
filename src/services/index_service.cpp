#include "services/index_service.h"

#include "http/markdown.h"

namespace samband::services {

static constexpr std::string_view kind = "service";

void index_service(db::Writing& tx, const ServicePage& service)
{
    const ServiceText& text = service.text;
    if (service.state == State::published)
        search::put(tx, {std::string(kind), service.id, text.name, text.summary + "\n" + http::to_plain_text(text.body),
                         search::Visible::everyone, service.changed});
    else
        search::remove(tx, kind, service.id);
}

std::optional<Json> found_service(db::Reading& tx, const search::Hit& hit)
{
    if (hit.kind != kind) return std::nullopt;
    const ServicePage service = load_service(tx, hit.id);
    return Json::object(
        {{"title", service.text.name}, {"href", "/tjenester/" + service.slug}, {"unit", service.unit_name}});
}

} // namespace samband::services
