#include "people/absence_form.h"
#include "people/change_password.h"
#include "people/dressing.h"
#include "people/keys_off.h"
#include "people/limits.h"
#include "people/pages.h"

#include "base/problem.h"

namespace samband::people {

static const http::FormShape password_form{
    "ChangePassword",
    {{"current", http::FieldKind::secret, true, password_bytes, {}, "The password until now"},
     {"password", http::FieldKind::secret, true, password_bytes, {}, "At least 12 characters"}}};
static const http::FormShape end_form{"EndSession", {}};
static const http::FormShape keys_form{"Keys", {{"off", http::FieldKind::flag, false, 1, {}, "Turn them off"}}};

static http::Page account_page(Visit& visit, const SignInOutcome* outcome);
static http::Reply change(Visit& visit, Door& door);
static http::Reply set_keys(Visit& visit);

void add_account_routes(Routes& routes, Door& door)
{
    routes.get("/min-konto", Access::staff, "One's own account: roles, sessions, password",
               [](Visit& visit) -> http::Reply { return account_page(visit, nullptr); });
    routes.post("/min-konto/taster", Access::staff, "Turn the keys that act alone on or off", keys_form, set_keys);
    routes.post("/min-konto/borte", Access::staff, "Say that one is away, and who answers meanwhile", absence_form(),
                [](Visit& visit) {
                    return said_away(visit, visit.someone().id, "/min-konto",
                                     [&] { return account_page(visit, nullptr); });
                });
    routes.post("/min-konto/borte/{absence}/fjern", Access::staff, "Take back that one is away", end_form,
                [](Visit& visit) { return taken_back(visit, "/min-konto"); });
    routes.post("/min-konto/passord", Access::staff, "Change one's own password; all other sessions end", password_form,
                [&door](Visit& visit) { return change(visit, door); });
    routes.post("/min-konto/okter/{id}/avslutt", Access::staff, "End one of one's own sessions", end_form,
                [](Visit& visit) -> http::Reply {
                    const Id session = visit.request.id_parameter("id");
                    const bool ended = visit.database.write("people.end_session", [&](db::Writing& tx) {
                        return end_session_of(tx, visit.someone().id, session);
                    });
                    if (!ended) throw Problem(ProblemCode::not_found, "Økten finnes ikke, eller er avsluttet.");
                    return http::Redirect{"/min-konto"};
                });
}

static http::Reply set_keys(Visit& visit)
{
    const bool off = http::Form::read(visit.request, keys_form).flag("off");
    visit.database.write("people.set_keys_off", [&](db::Writing& tx) { set_keys_off(tx, visit.someone().id, off); });
    return http::Redirect{"/min-konto", Json::object({{"off", off}}),
                          off ? text_of("Snarveiene er slått av.") : text_of("Snarveiene er slått på.")};
}

static http::Reply change(Visit& visit, Door& door)
{
    const http::Form form = http::Form::read(visit.request, password_form);
    const SignInOutcome outcome = change_password(visit.database, door, caller_of(visit), visit.someone(),
                                                  form.text("current"), form.text("password"));
    if (!outcome.started) {
        http::Reply reply = account_page(visit, &outcome);
        if (outcome.wait_s > 0) reply.headers.emplace_back("Retry-After", std::to_string(outcome.wait_s));
        return reply;
    }
    http::Reply reply = http::Redirect{"/min-konto?passord=endret"};
    give_cookies(reply, *outcome.started);
    return reply;
}

static http::Page account_page(Visit& visit, const SignInOutcome* outcome)
{
    const Person& me = visit.someone();
    Json sessions = Json::array();
    for (const OwnSession& it : visit.database.read([&](db::Reading& tx) { return list_sessions(tx, me.id); }))
        sessions.push(Json::object({{"id", it.id.text()},
                                    {"started", to_rfc3339(it.started)},
                                    {"seen", to_rfc3339(it.seen)},
                                    {"device", it.device},
                                    {"current", it.id == visit.session}}));
    Json mandates = Json::array();
    for (const Mandate& it : me.mandates)
        mandates.push(Json::object({{"role", it.role},
                                    {"unit", it.unit.text()},
                                    {"unit_name", it.unit_name},
                                    {"deputy", it.deputy_of.has_value()},
                                    {"to", it.to ? Json(to_rfc3339(*it.to)) : Json()}}));
    const std::string* changed = visit.request.query_value("passord");
    http::Page page{"people/account", Json::object({{"name", me.name},
                                                    {"login", me.login},
                                                    {"mandates", std::move(mandates)},
                                                    {"sessions", sessions},
                                                    {"changed", changed != nullptr}})};
    visit.database.read([&](db::Reading& tx) {
        add_absences(page.model, tx, me, me.id, "/min-konto/borte");
        page.model["keys_off"] = are_keys_off(tx, me.id);
    });
    if (outcome) {
        page.model["wrong"] = outcome->wait_s == 0;
        if (outcome->wait_s > 0) page.model["wait_s"] = outcome->wait_s;
        page.status = outcome->wait_s > 0 ? 429 : 422;
    }
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = say(text_of("Min konto"), language);
        for (Json& it : model["sessions"].items())
            it["time"] = time_words(*from_rfc3339(it.find("seen")->string()), now, language);
        for (Json& it : model["mandates"].items()) {
            it["role_name"] = say(role(it.find("role")->string())->name, language);
            if (const Json* to = it.find("to"); to->is_string())
                it["to_time"] = time_words(*from_rfc3339(to->string()), now, language);
        }
        dress_absences(model, language);
    };
    return page;
}

} // namespace samband::people
