#include "dialogue/form_page.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/shown_page.h"
#include "http/csrf.h"

namespace samband::dialogue {

using people::Visit;

static void open_post(people::Routes& routes, std::string pattern, std::string summary, const http::FormShape& form,
                      people::VisitHandler handler);
static http::Reply send(Visit& visit, const Pace& pace);
static http::Reply add(Visit& visit, const Pace& pace);

void add_form_routes(people::Routes& routes)
{
    using people::Access;
    const Pace pace = std::make_shared<http::RateLimit>(form_per_minute, form_burst);
    routes.get("/kontakt/skjema", Access::anyone, "The form by which anybody writes; `enhet` chooses a unit",
               [](Visit& visit) { return form_page(visit, Stands::here); });
    open_post(routes, "/kontakt/skjema", "Write to the municipality: leads to the enquiry's private link",
              enquiry_form(), [pace](Visit& visit) { return send(visit, pace); });
    routes.get("/henvendelse/{token}", Access::anyone, "How an enquiry stands, by its private link",
               [](Visit& visit) { return unlisted(shown_page(visit)); });
    open_post(routes, "/henvendelse/{token}", "Add to the enquiry; it is opened again where it was done",
              addition_form(), [pace](Visit& visit) { return unlisted(add(visit, pace)); });
}

/// Without the token of a cookie, for there is none.
static void open_post(people::Routes& routes, std::string pattern, std::string summary, const http::FormShape& form,
                      people::VisitHandler handler)
{
    http::Route route;
    route.method = http::Method::post;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.form = &form;
    route.foreign = true;
    routes.add(std::move(route), people::Access::anyone, std::move(handler));
}

/// Another site's page could make its readers write to us, past the pace: the browser's own word keeps it out. It has
/// no say where a private link is needed, whose page tells no site where it came from (Origin: null).
static http::Reply send(Visit& visit, const Pace& pace)
{
    http::check_same_site(visit.request);
    const auto act = [&](const FormMessage& message) -> http::Reply {
        const Sent sent = visit.database.write("dialogue.send_form", [&](db::Writing& tx) {
            return send_form(tx, visit.municipality, visit.request.language, message);
        });
        return http::Redirect{sent.link + "?ny=1", Json::object({{"link", sent.link}})};
    };
    return taken(visit, pace, enquiry_form(), act, [&] { return form_page(visit, Stands::here); });
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
