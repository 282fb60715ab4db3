#include "http/rate_limit.h"
#include "people/dressing.h"
#include "people/limits.h"
#include "people/pages.h"
#include "people/sign_out.h"

namespace samband::people {

static const http::FormShape sign_in_form{
    "SignIn",
    {{"login", http::FieldKind::text, true, login_bytes, {}, "The person's e-mail address"},
     {"password", http::FieldKind::secret, true, password_bytes, {}, "At most 1,024 bytes"},
     {"til", http::FieldKind::text, false, 2'000, {}, "A path of ours to go to afterwards"}}};
static const http::FormShape welcome_form{
    "Welcome",
    {{"login", http::FieldKind::text, true, login_bytes, {}, "The person's e-mail address"},
     {"code", http::FieldKind::secret, true, 60, {}, "The code of the invitation"},
     {"password", http::FieldKind::secret, true, password_bytes, {}, "At least 12 characters"}}};
static const http::FormShape nothing_form{"Nothing", {}};

static http::Page sign_in_page(const std::string& to, const std::string& login, const SignInOutcome* outcome);
static http::Page welcome_page(const std::string& login, const SignInOutcome* outcome);
static http::Page refused_page(http::Page page, const std::string& login, const SignInOutcome& outcome);
static http::Reply answer_of(http::Page page, const SignInOutcome& outcome, std::string to);

void add_sign_in_routes(Routes& routes, Door& door)
{
    routes.get("/logg-inn", Access::anyone, "The form to sign in", [](Visit& visit) -> http::Reply {
        const std::string* til = visit.request.query_value("til");
        const std::string to = safe_target(til ? *til : "/");
        if (visit.person) return http::Redirect{to};
        return sign_in_page(to, "", nullptr);
    });
    routes.post("/logg-inn", Access::anyone, "Sign in", sign_in_form, [&door](Visit& visit) -> http::Reply {
        const http::Form form = http::Form::read(visit.request, sign_in_form);
        const SignInOutcome outcome =
            sign_in(visit.database, door, caller_of(visit), form.text("login"), form.text("password"));
        const std::string to = safe_target(form.text("til"));
        return answer_of(sign_in_page(to, form.text("login"), &outcome), outcome, to);
    });
    routes.get("/velkommen", Access::anyone, "The form to make a first or new password by an invitation",
               [](Visit&) -> http::Reply { return welcome_page("", nullptr); });
    routes.post("/velkommen", Access::anyone, "Make a password by an invitation, and sign in", welcome_form,
                [&door](Visit& visit) -> http::Reply {
                    const http::Form form = http::Form::read(visit.request, welcome_form);
                    const SignInOutcome outcome =
                        accept_invitation(visit.database, door, caller_of(visit), form.text("login"), form.text("code"),
                                          form.text("password"));
                    return answer_of(welcome_page(form.text("login"), &outcome), outcome, "/");
                });
    routes.get("/logg-ut", Access::anyone, "The question whether to sign out", [](Visit&) -> http::Reply {
        return http::Page{"people/sign_out", Json::object(), 200, [](Json& model, http::Language language) {
                              model["title"] = say(text_of("Logg ut"), language);
                          }};
    });
    routes.post("/logg-ut", Access::anyone, "Sign out: the session ends on the server", nothing_form,
                [](Visit& visit) -> http::Reply {
                    const auto cookie = visit.request.cookies.find(session_cookie);
                    if (cookie != visit.request.cookies.end())
                        visit.database.write("people.sign_out", [&](db::Writing& tx) { sign_out(tx, cookie->second); });
                    http::Reply reply = http::Redirect{"/logg-inn"};
                    reply.cookies.push_back({std::string(session_cookie), "", 0});
                    return reply;
                });
}

static http::Page sign_in_page(const std::string& to, const std::string& login, const SignInOutcome* outcome)
{
    http::Page page{"people/sign_in", Json::object({{"til", to}}), 200,
                    [](Json& model, http::Language language) { model["title"] = say(text_of("Logg inn"), language); }};
    return outcome ? refused_page(std::move(page), login, *outcome) : page;
}

static http::Page welcome_page(const std::string& login, const SignInOutcome* outcome)
{
    http::Page page{"people/welcome", Json::object(), 200, [](Json& model, http::Language language) {
                        model["title"] = say(text_of("Lag passord"), language);
                    }};
    return outcome ? refused_page(std::move(page), login, *outcome) : page;
}

// The same for an unknown login as for a wrong password.
static http::Page refused_page(http::Page page, const std::string& login, const SignInOutcome& outcome)
{
    page.model["values"] = Json::object({{"login", login}});
    page.model["wrong"] = outcome.wait_s == 0;
    if (outcome.wait_s > 0) page.model["wait_s"] = outcome.wait_s;
    page.status = outcome.wait_s > 0 ? 429 : 401;
    return page;
}

static http::Reply answer_of(http::Page page, const SignInOutcome& outcome, std::string to)
{
    if (!outcome.started) {
        http::Reply reply = std::move(page);
        if (outcome.wait_s > 0) reply.headers.emplace_back("Retry-After", std::to_string(outcome.wait_s));
        return reply;
    }
    http::Reply reply = http::Redirect{std::move(to), Json::object({{"person", outcome.person.text()}})};
    give_cookies(reply, *outcome.started);
    return reply;
}

Caller caller_of(const Visit& visit)
{
    const auto device = visit.request.cookies.find(device_cookie);
    const std::string* agent = visit.request.header("user-agent");
    return {visit.municipality.key, http::network_of(visit.request.remote),
            device == visit.request.cookies.end() ? "" : device->second, device_label(agent ? *agent : ""),
            visit.request.at};
}

void give_cookies(http::Reply& reply, const Started& started)
{
    reply.cookies.push_back({std::string(session_cookie), started.token, -1});
    reply.cookies.push_back({std::string(device_cookie), started.device_token, device_cookie_s});
}

void add_routes(Routes& routes, Door& door)
{
    add_sign_in_routes(routes, door);
    add_account_routes(routes, door);
    add_people_routes(routes);
    add_unit_routes(routes);
    add_hours_routes(routes);
    add_desk_routes(routes);
}

} // namespace samband::people
