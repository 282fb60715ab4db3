#include "channels/meta/taking_in.h"

#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/networks/place.h"
#include "outbox/outbox.h"

#include <set>

namespace samband::channels::meta {

bool is_meta(const Account& account)
{
    return account.driver == "facebook" || account.driver == "instagram";
}

bool takes_in(const Account& account)
{
    const Json* chosen = account.settings.find("takes_in");
    return account.state == AccountState::open && is_meta(account) && chosen && chosen->is_bool() && chosen->boolean();
}

std::string object_of(const Account& account)
{
    return networks::setting(account, account.driver == "instagram" ? "instagram_id" : "page_id");
}

SettingField takes_in_field()
{
    return {"takes_in", text_of("Kommentarer og meldinger blir samtaler"),
            text_of("Det folk skriver her fra nå av, står i Samtaler også. Det som sto her fra før, tas ikke inn."),
            SettingField::Kind::choice, false};
}

static std::string key_of(const char* kind, const Id& account)
{
    return std::string(kind) + ":" + account.text();
}

static void queue(db::Writing& tx, const char* kind, const Id& account)
{
    outbox::queue(
        tx, {.kind = kind, .payload = Json::object({{"account", account.text()}}), .dedup_key = key_of(kind, account)});
}

void follow_takers(db::Writing& tx, const AccountsChanged&)
{
    std::set<Id> takers;
    for (const Account& account : open_accounts(tx)) {
        if (!takes_in(account)) continue;
        takers.insert(account.id);
        tx.run("channels.take_comments_in_from_now", {{"account", account.id}, {"now", tx.now()}});
        queue(tx, read_webhooks_kind, account.id);
        queue(tx, look_kind, account.id);
        hurry_looking(tx, account.id);
    }
    for (const Id& account :
         tx.all_as("channels.taking_comments_in", {}, [](const db::Row& row) { return row.id("account_id"); })) {
        if (takers.contains(account)) continue;
        tx.run("channels.take_comments_in_no_more", {{"account", account}});
        hurry_reading(tx, account); // they find that there is nothing more to do
        hurry_looking(tx, account);
    }
}

Intake intake_of(db::Reading& tx, const Id& account)
{
    const auto row = tx.maybe("channels.comment_intake", {{"account", account}});
    if (!row) return {};
    return {row->maybe_instant("since"),       row->integer("waiting"),    row->instant("came_at"),
            row->integer("refused"),           row->instant("refused_at"), row->instant("looked_at"),
            row->maybe_instant("silent_since")};
}

void hurry_reading(db::Writing& tx, const Id& account)
{
    outbox::hurry(tx, key_of(read_webhooks_kind, account), tx.now());
}

void hurry_looking(db::Writing& tx, const Id& account)
{
    outbox::hurry(tx, key_of(look_kind, account), tx.now());
}

} // namespace samband::channels::meta
