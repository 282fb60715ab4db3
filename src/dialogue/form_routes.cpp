#include "dialogue/form_page.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/shown_page.h"

namespace samband::dialogue {

using people::Visit;

static http::Reply send(Visit& visit, const Pace& pace);
static http::Reply add(Visit& visit, const Pace& pace);

void add_form_routes(people::Routes& routes)
{
    using people::Access;
    const Pace pace = std::make_shared<http::RateLimit>(form_per_minute, form_burst);
    routes.get("/kontakt/skjema", Access::anyone, "The form by which anybody writes; `enhet` chooses a unit",
               [](Visit& visit) { return form_page(visit, Stands::here); });
    routes.open_post("/kontakt/skjema", "Write to the municipality: leads to the enquiry's private link",
                     enquiry_form(), [pace](Visit& visit) { return send(visit, pace); });
    routes.get("/henvendelse/{token}", Access::anyone, "How an enquiry stands, by its private link",
               [](Visit& visit) { return unlisted(shown_page(visit)); });
    routes.open_post("/henvendelse/{token}", "Add to the enquiry; it is opened again where it was done",
                     addition_form(), [pace](Visit& visit) { return unlisted(add(visit, pace)); });
    add_form_frame_routes(routes, pace);
}

static http::Reply send(Visit& visit, const Pace& pace)
{
    return sent(visit, pace, Stands::here, [](const Sent& it) {
        const std::string mailed = it.mailed ? (*it.mailed ? "&sendt=1" : "&sendt=0") : "";
        return http::Redirect{it.link + "?ny=1" + mailed, Json::object({{"link", it.link}})};
    });
}

static http::Reply add(Visit& visit, const Pace& pace)
{
    const auto thread = thread_shown(visit);
    if (!thread) return unknown_page(visit);
    const auto act = [&](const FormMessage& message) -> http::Reply {
        visit.database.write("dialogue.add_by_link", [&](db::Writing& tx) { add_by_link(tx, *thread, message); });
        const std::string path = "/henvendelse/" + visit.request.parameter("token");
        return http::Redirect{path + "?lagt-til=1#siste", Json::object({{"link", path}})};
    };
    return taken(visit, pace, addition_form(), act, [&] { return shown_page(visit); });
}

} // namespace samband::dialogue
