#include "channels/linkedin/taking_in.h"

#include "base/text_of.h"
#include "channels/accounts.h"
#include "outbox/outbox.h"

#include <set>

namespace samband::channels::linkedin {

bool takes_in(const Account& account)
{
    const Json* chosen = account.settings.find("takes_in");
    return account.state == AccountState::open && account.driver == "linkedin" && chosen && chosen->is_bool() &&
           chosen->boolean();
}

SettingField takes_in_field()
{
    return {
        "takes_in", text_of("Kommentarer blir samtaler"),
        text_of("Samband ser etter hvert kvarter. Det som sto der fra før, tas ikke inn. Nøkkelen må ha tillatelsen "
                "rw_organization_admin."),
        SettingField::Kind::choice, false};
}

static std::string key_of(const Id& account)
{
    return "look-at-linkedin:" + account.text();
}

void follow_takers(db::Writing& tx, const AccountsChanged&)
{
    std::set<Id> takers;
    for (const Account& account : open_accounts(tx)) {
        if (!takes_in(account)) continue;
        takers.insert(account.id);
        tx.run("channels.take_linkedin_in_from_now", {{"account", account.id}, {"now", tx.now()}});
        outbox::queue(tx, {.kind = look_kind,
                           .payload = Json::object({{"account", account.id.text()}}),
                           .dedup_key = key_of(account.id)});
        outbox::hurry(tx, key_of(account.id), tx.now());
    }
    for (const Id& account :
         tx.all_as("channels.taking_linkedin_in", {}, [](const db::Row& row) { return row.id("account_id"); })) {
        if (takers.contains(account)) continue;
        tx.run("channels.take_linkedin_in_no_more", {{"account", account}});
        outbox::hurry(tx, key_of(account), tx.now()); // it finds that there is nothing more to do
    }
}

Intake intake_of(db::Reading& tx, const Id& account)
{
    const auto row = tx.maybe("channels.linkedin_in", {{"account", account}});
    return row ? Intake{row->maybe_instant("since"), row->instant("asked_until")} : Intake{};
}

void write_asked_until(db::Writing& tx, const Id& account, Instant until)
{
    tx.run("channels.asked_linkedin", {{"account", account}, {"until", until}});
}

} // namespace samband::channels::linkedin
