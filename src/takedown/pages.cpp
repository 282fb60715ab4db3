#include "takedown/pages.h"

#include "people/once.h"

namespace samband::takedown {

void add_routes(people::Routes& routes)
{
    add_takedown_routes(routes);
    add_breach_routes(routes);
    add_blocked_routes(routes);
}

Json acted_once(people::Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run)
{
    return visit.database.write("takedown." + label, [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), label, [&] { return run(tx); });
    });
}

} // namespace samband::takedown
