#include "channels/account_facts.h"
#include "channels/account_forms.h"
#include "channels/account_holder.h"
#include "channels/account_pages.h"
#include "people/once.h"
#include "people/typed_again.h"

#include "base/problem.h"
#include "base/text_of.h"

namespace samband::channels {

namespace {

/// One act as its form asked for it.
struct AccountAct {
    const people::Person& person;
    const http::Form& form;
    Id account;
};
/// Whether it was done; a refusal under the rule book is recorded and not done.
using DoAct = bool (*)(db::Writing& tx, const AccountAct& act);

bool approve(db::Writing& tx, const AccountAct& act)
{
    return approve_account(tx, act.person, act.account, seen_of(act.form)).done;
}

bool turn_down(db::Writing& tx, const AccountAct& act)
{
    return turn_down_account(tx, act.person, act.account, seen_of(act.form), act.form.text("reason")).done;
}

bool open(db::Writing& tx, const AccountAct& act)
{
    return open_account(tx, act.person, act.account, seen_of(act.form)).done;
}

bool close(db::Writing& tx, const AccountAct& act)
{
    close_account(tx, act.person, act.account, seen_of(act.form), act.form.text("reason"));
    return true;
}

bool see(db::Writing& tx, const AccountAct& act)
{
    note_account_seen(tx, act.person, act.account);
    return true;
}

bool add(db::Writing& tx, const AccountAct& act)
{
    add_administrator(tx, act.person, act.account, seen_of(act.form), act.form.id("person").value_or(Id()));
    return true;
}

bool remove(db::Writing& tx, const AccountAct& act)
{
    remove_administrator(tx, act.person, act.account, seen_of(act.form), act.form.id("person").value_or(Id()));
    return true;
}

bool name(db::Writing& tx, const AccountAct& act)
{
    name_holder(tx, act.person, act.account, act.form.text("role"), act.form.id("holder").value_or(Id()));
    return true;
}

bool read_terms(db::Writing& tx, const AccountAct& act)
{
    note_terms_read(tx, act.person, act.account);
    return true;
}

bool act_once(db::Writing& tx, const AccountAct& act, const std::string& label, DoAct run)
{
    if (!act.form.request_id()) return run(tx, act);
    const Json told = people::once(tx, act.person.id, *act.form.request_id(), label, [&] {
        return Json::object({{"done", run(tx, act)}});
    });
    return told.find("done")->boolean();
}

/// A route of one act, with the form that it takes.
struct ActRoute {
    const char* path;
    const char* label; ///< of the act and of its transaction
    const http::FormShape& form;
    const char* summary;
    const char* notice;
    DoAct run;
};

http::Reply run_act(people::Visit& visit, const Shipping& shipping, const ActRoute& route)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const AccountAct asked{visit.someone(), form, id};
        const bool done = visit.database.write("channels." + std::string(route.label), [&](db::Writing& tx) {
            return act_once(tx, asked, route.label, route.run);
        });
        if (!done) return account_page(visit, shipping, id, {.refused = true, .status = 409});
        return http::Redirect{path_of_account(id), Json::object({{"id", id.text()}, {"done", true}}), route.notice};
    };
    return people::or_typed_again(visit, route.form, act, [&] { return account_page(visit, shipping, id); });
}

} // namespace

void add_account_act_routes(people::Routes& routes, const Shipping& shipping)
{
    static const ActRoute acts[] = {
        {"godkjenn", "approve_account", act_form(), "Say yes to a new account", text_of("Du har sagt ja til kontoen."),
         approve},
        {"avsla", "turn_down_account", reason_form(), "Say no to a new account, with a reason",
         text_of("Forslaget er avslått, med grunnen din."), turn_down},
        {"apne", "open_account", act_form(), "Take an approved account into use",
         text_of("Kontoen er åpnet og står på siden «Våre kontoer»."), open},
        {"legg-ned", "close_account", reason_form(), "Close an account, or take a proposal back, with a reason",
         text_of("Kontoen er lagt ned."), close},
        {"sett", "note_account_seen", act_form(), "Who is to be told has seen it", text_of("Takk. Det er ført."), see},
        {"administratorer", "add_administrator", person_form(), "Add an administrator",
         text_of("Administratoren er lagt til."), add},
        {"administratorer/fjern", "remove_administrator", person_form(), "Remove an administrator",
         text_of("Administratoren er fjernet."), remove},
        {"rolle", "name_holder", holder_form(), "Give a role that the account waits for, and nobody holds, to somebody",
         text_of("Rollen er gitt. Kontoen venter nå på svar fra den som har den."), name},
        {"vilkar", "note_terms_read", act_form(), "An administrator has read the platform's terms",
         text_of("Takk. Det er ført at du har lest vilkårene."), read_terms}};
    for (const ActRoute& route : acts)
        routes.post("/kontoer/{id}/" + std::string(route.path), people::Access::staff, route.summary, route.form,
                    [&route, &shipping](people::Visit& visit) { return run_act(visit, shipping, route); });
}

} // namespace samband::channels
