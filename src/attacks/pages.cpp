#include "attacks/pages.h"

#include "attacks/case.h"
#include "base/problem.h"
#include "dialogue/watch_restricted.h"
#include "people/around_routes.h"

namespace samband::attacks {

static constexpr std::string_view of_a_case = "/ansattsaker/{id}";
static constexpr const char* case_look = "staff-attack";

/// What stands around every route that names a case: it is not there for whoever may not read it, and whoever sees
/// anything of it is noted.
static people::AroundRoutes::Wrap watch(dialogue::LookLog* looks)
{
    return [looks](people::Visit& visit, const std::string& pattern, const people::VisitHandler& handler) {
        if (!pattern.starts_with(of_a_case)) return handler(visit);
        const Id id = visit.request.id_parameter("id");
        visit.database.read([&](db::Reading& tx) { load_case(tx, visit.someone(), id); });
        dialogue::hold_is_logged(looks);
        http::Reply reply = handler(visit);
        if (!std::holds_alternative<http::Redirect>(reply.what))
            looks->note(visit.request.municipality, {case_look, id, visit.someone().id, visit.request.at,
                                                     std::holds_alternative<http::Page>(reply.what) ? "case" : "file"});
        return reply;
    };
}

void add_routes(people::Routes& routes, MunicipalityFolder folder, dialogue::LookLog* looks)
{
    const people::AroundRoutes watched(watch(looks));
    add_list_routes(routes);
    add_case_routes(routes);
    add_evidence_routes(routes, std::move(folder));
    add_look_routes(routes);
}

} // namespace samband::attacks
