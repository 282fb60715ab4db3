#include "base/problem.h"
#include "http/form.h"
#include "people/dressing.h"
#include "planning/feed.h"
#include "planning/pages.h"
#include "publishing/site_address.h"

namespace samband::planning {

static const http::FormShape make_form{"CalendarFeedMade", {}};
static const http::FormShape end_form{"CalendarFeedEnded", {}};

static http::Page feed_page(people::Visit& visit, const std::string& token = {});
static http::Reply make(people::Visit& visit);
static http::Reply end(people::Visit& visit);
static http::Reply feed(people::Visit& visit);

void add_feed_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kalender/abonnement", Access::writer, "Whether this person has an address for calendar programs",
               [](people::Visit& visit) { return feed_page(visit); });
    routes.post("/kalender/abonnement", Access::writer,
                "Make a new address for calendar programs, in place of the one there was; it is told once", make_form,
                make);
    routes.post("/kalender/abonnement/slutt", Access::writer, "End the address for calendar programs", end_form, end);
    routes.get("/kalender/feed/{token}", Access::anyone,
               "What is planned and what went out, for a calendar program that knows a person's address", feed,
               "text/calendar");
}

static http::Page feed_page(people::Visit& visit, const std::string& token)
{
    const auto since = visit.database.read([&](db::Reading& tx) { return feed_since(tx, visit.someone().id); });
    Json model = Json::object({{"since", since ? Json(to_rfc3339(*since)) : Json()}});
    if (!token.empty()) model["address"] = publishing::site_address(visit.municipality, "/kalender/feed/" + token);
    http::Page page{"planning/feed", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Kalenderen i ditt eget program"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
        if (const Json* made = facts.find("since"); made->is_string())
            facts["since_time"] = people::time_words(*from_rfc3339(made->string()), at, language);
    };
    return page;
}

/// The address stands in this answer and nowhere else: a second press makes another.
static http::Reply make(people::Visit& visit)
{
    http::Form::read(visit.request, make_form);
    const std::string token =
        visit.database.write("planning.make-feed", [&](db::Writing& tx) { return make_feed(tx, visit.someone()); });
    return feed_page(visit, token);
}

static http::Reply end(people::Visit& visit)
{
    http::Form::read(visit.request, end_form);
    visit.database.write("planning.end-feed", [&](db::Writing& tx) { end_feed(tx, visit.someone()); });
    return http::Redirect{"/kalender/abonnement", Json::object(), text_of("Adressen virker ikke lenger.")};
}

static http::Reply feed(people::Visit& visit)
{
    const std::string& token = visit.request.parameter("token");
    std::string text = visit.database.read([&](db::Reading& tx) {
        if (!person_of_feed(tx, token)) throw Problem(ProblemCode::not_found, "Kalenderen finnes ikke.");
        return calendar_feed(tx, visit.municipality);
    });
    return http::Bytes{"text/calendar; charset=utf-8", std::move(text), 200, "private, no-cache"};
}

} // namespace samband::planning
