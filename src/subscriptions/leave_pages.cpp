#include "base/text_of.h"
#include "subscriptions/leave.h"
#include "subscriptions/links.h"
#include "subscriptions/open_page.h"
#include "subscriptions/pages.h"

namespace samband::subscriptions {

using people::Visit;

namespace {

/// RFC 8058 3.2: the body is "List-Unsubscribe=One-Click", as a form of either kind; the button of the page sends none.
const http::FormShape& leave_form()
{
    static const http::FormShape form{
        "SubscriptionLeave",
        {{"List-Unsubscribe", http::FieldKind::text, false, 40, {}, "\"One-Click\" from a mail program"}}};
    return form;
}

std::optional<Subscriber> leaver(db::Reading& tx, const Visit& visit)
{
    const auto id = links(tx, visit.municipality.site).leave_token_of(visit.request.parameter("token"));
    return id ? find_subscriber(tx, *id) : std::nullopt;
}

http::Page left_page()
{
    return titled("subscriptions/left", text_of("Du er meldt av"), Json::object({{"left", true}}));
}

/// Reading leaves nobody out: scanners of mail follow every link.
http::Reply leave_page(Visit& visit)
{
    const auto subscriber = visit.database.read([&](db::Reading& tx) { return leaver(tx, visit); });
    if (!subscriber)
        throw Problem(ProblemCode::not_found, "Lenken hører ikke til noe abonnement. Kanskje er det slettet.");
    if (subscriber->state == SubscriberState::left) return left_page();
    return titled(
        "subscriptions/leave", text_of("Meld deg av"),
        Json::object({{"token", visit.request.parameter("token")}, {"address", masked(subscriber->address)}}));
}

/// Done at once, with nothing to confirm (RFC 8058 3.1), and as well the second time.
http::Reply leave_now(Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, leave_form());
    const std::string way = form.has("List-Unsubscribe") ? "one-click" : "button";
    const bool known = visit.database.write("subscriptions.leave", [&](db::Writing& tx) {
        const auto subscriber = leaver(tx, visit);
        return subscriber && leave(tx, subscriber->id, way);
    });
    if (!known) throw Problem(ProblemCode::not_found, "Lenken hører ikke til noe abonnement. Kanskje er det slettet.");
    return left_page();
}

} // namespace

void add_leave_routes(people::Routes& routes)
{
    open_get(routes, "/abonner/av/{token}", "The button that leaves", leave_page);
    open_post(routes, "/abonner/av/{token}", "Leave at once (List-Unsubscribe-Post, RFC 8058)", leave_form(),
              leave_now);
}

void add_routes(people::Routes& routes)
{
    add_sign_up_routes(routes);
    add_own_routes(routes);
    add_leave_routes(routes);
    add_list_routes(routes);
    add_interest_routes(routes);
    add_import_routes(routes);
}

} // namespace samband::subscriptions
