#include "channels/account_facts.h"
#include "channels/account_forms.h"
#include "channels/account_health.h"
#include "channels/account_pages.h"
#include "channels/account_rights.h"
#include "channels/account_setup.h"
#include "channels/accounts.h"
#include "people/typed_again.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/text_of.h"

namespace samband::channels {

static http::Reply save_settings(people::Visit& visit, const Shipping& shipping);
static http::Reply save_secret(people::Visit& visit, const Shipping& shipping);
static http::Reply try_connection(people::Visit& visit, const Shipping& shipping);

void add_account_setup_routes(people::Routes& routes, const Shipping& shipping)
{
    using people::Access;
    routes.post("/kontoer/{id}/innstillinger", Access::staff, "How the account is reached, without its secret",
                settings_form(), [&](people::Visit& visit) { return save_settings(visit, shipping); });
    routes.post("/kontoer/{id}/tilgang", Access::staff, "The account's secret, which is never shown again",
                secret_form(), [&](people::Visit& visit) { return save_secret(visit, shipping); });
    routes.post("/kontoer/{id}/prov", Access::staff, "Ask the channel how the account does", act_form(),
                [&](people::Visit& visit) { return try_connection(visit, shipping); });
}

static http::Redirect back_to(const Id& account, const char* notice)
{
    return {path_of_account(account), Json::object({{"id", account.text()}}), notice};
}

static http::Reply save_settings(people::Visit& visit, const Shipping& shipping)
{
    const Id id = visit.request.id_parameter("id");
    std::vector<std::string> keys;
    std::vector<std::string> values;
    const auto act = [&](const http::Form& form) -> http::Reply {
        const std::string& driver = form.text("driver");
        keys = form.list("key");
        values = form.list("value");
        visit.database.write("channels.set_account_driver", [&](db::Writing& tx) {
            const Account account = load_account(tx, id);
            // Another driver asks for other settings: they are typed once it has been chosen.
            const Port* port = account.driver == driver ? shipping.port(driver) : nullptr;
            set_account_driver(tx, visit.someone(), id, seen_of(form), driver,
                               settings_typed(account, port, keys, values));
        });
        return back_to(id, text_of("Innstillingene er lagret."));
    };
    return people::or_typed_again(visit, settings_form(), act, [&] {
        http::Page page = account_page(visit, shipping, id);
        if (page.model.find("setup")) show_typed(page.model["setup"], keys, values);
        return page;
    });
}

static http::Reply save_secret(people::Visit& visit, const Shipping& shipping)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const std::string sealed = shipping.secrets(visit.municipality.key).seal(form.text("secret"), id.text());
        std::optional<Instant> expires;
        if (const auto day = parse_date(form.text("expires"))) expires = end_of_day(*day);
        visit.database.write("channels.set_account_secret", [&](db::Writing& tx) {
            set_account_secret(tx, visit.someone(), id, seen_of(form), sealed, expires);
        });
        return back_to(id, text_of("Tilgangen er lagret kryptert. Den vises ikke igjen."));
    };
    return people::or_typed_again(visit, secret_form(), act, [&] { return account_page(visit, shipping, id); });
}

static http::Reply try_connection(people::Visit& visit, const Shipping& shipping)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form&) -> http::Reply {
        // Who may not run the account asks nothing of the channel in its name.
        visit.database.read(
            [&](db::Reading& tx) { hold_runs_account(tx, visit.someone(), load_registration(tx, id)); });
        const Health health = ask_health(visit.database, shipping, visit.municipality.key, id);
        return back_to(id, health.trouble.empty() ? text_of("Forbindelsen virker.")
                                                  : text_of("Forbindelsen virker ikke. Se hva som må gjøres."));
    };
    return people::or_typed_again(visit, act_form(), act, [&] { return account_page(visit, shipping, id); });
}

} // namespace samband::channels
