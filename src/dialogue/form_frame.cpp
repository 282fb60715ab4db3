#include "base/text_of.h"
#include "dialogue/form_page.h"
#include "dialogue/shown_page.h"
#include "people/dressing.h"
#include "rulings/framing.h"

namespace samband::dialogue {

using people::Visit;

static http::Reply framed(Visit& visit, http::Reply reply);
static http::Reply send_in_frame(Visit& visit, const Pace& pace);
static http::Page sent_page(Visit& visit);

void add_form_frame_routes(people::Routes& routes, const Pace& pace)
{
    using people::Access;
    routes.get("/kontakt/skjema/innebygd", Access::anyone,
               "The form as the municipality's own web site shows it within a page",
               [](Visit& visit) { return framed(visit, form_page(visit, Stands::in_frame)); });
    routes.open_post("/kontakt/skjema/innebygd", "Write to the municipality from a frame", enquiry_form(),
                     [pace](Visit& visit) { return framed(visit, send_in_frame(visit, pace)); });
    routes.get("/kontakt/skjema/innebygd/{token}", Access::anyone, "What happens now, in the frame",
               [](Visit& visit) { return unlisted(framed(visit, sent_page(visit))); });
}

static http::Reply framed(Visit& visit, http::Reply reply)
{
    const auto domains = visit.database.read(rulings::frame_domains);
    reply.headers.emplace_back("Content-Security-Policy", rulings::frame_policy(domains, rulings::FramedForm::ours));
    return reply;
}

/// The token is the same: the page in the frame gives the link to the page that has its own window.
static http::Reply send_in_frame(Visit& visit, const Pace& pace)
{
    return sent(visit, pace, Stands::in_frame, [](const Sent& it) {
        const std::string token = it.link.substr(it.link.rfind('/') + 1);
        return http::Redirect{"/kontakt/skjema/innebygd/" + token, Json::object({{"link", it.link}})};
    });
}

static http::Page sent_page(Visit& visit)
{
    const bool known = thread_shown(visit).has_value();
    const std::string path = "/henvendelse/" + visit.request.parameter("token");
    http::Page page{"dialogue/form_sent_in_frame",
                    Json::object({{"known", known}, {"link", known ? visit.municipality.site + path : std::string()}}),
                    known ? 200 : 404};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Skriv til oss"), language);
    };
    return page;
}

} // namespace samband::dialogue
