#include "channels/mail/take_mail.h"

#include "channels/accounts.h"
#include "channels/mail/settings.h"
#include "outbox/outbox.h"

#include <set>

namespace samband::channels::mail {

static std::string key_of(const Id& account)
{
    return "take-mail:" + account.text();
}

void follow_takers(db::Writing& tx, const AccountsChanged&)
{
    std::set<Id> takers;
    for (const Account& account : open_accounts(tx)) {
        if (!takes_in(account)) continue;
        takers.insert(account.id);
        tx.run("channels.take_in_from_now", {{"account", account.id}, {"now", tx.now()}});
        outbox::queue(tx, {.kind = take_mail_kind,
                           .payload = Json::object({{"account", account.id.text()}}),
                           .dedup_key = key_of(account.id)});
        hurry_reading(tx, account.id);
    }
    for (const Id& account :
         tx.all_as("channels.taking_in", {}, [](const db::Row& row) { return row.id("account_id"); })) {
        if (takers.contains(account)) continue;
        tx.run("channels.take_in_no_more", {{"account", account}});
        hurry_reading(tx, account); // it finds that there is nothing more to do
    }
}

void hurry_reading(db::Writing& tx, const Id& account)
{
    outbox::hurry(tx, key_of(account), tx.now());
}

Progress progress_of(db::Reading& tx, const Id& account)
{
    Progress progress;
    if (const auto row = tx.maybe("channels.mailbox", {{"account", account}})) {
        progress.uid_validity = static_cast<std::uint32_t>(row->integer("uid_validity"));
        progress.uid = static_cast<std::uint32_t>(row->integer("uid"));
        progress.takes_in_since = row->maybe_instant("takes_in_since");
        progress.new_from = static_cast<std::uint32_t>(row->integer("new_from"));
        progress.mailbox = row->text("mailbox");
    }
    return progress;
}

void write_progress(db::Writing& tx, const Id& account, const Progress& progress)
{
    tx.run("channels.write_mailbox", {{"account", account},
                                      {"uid_validity", progress.uid_validity},
                                      {"uid", progress.uid},
                                      {"new_from", progress.new_from},
                                      {"mailbox", progress.mailbox}});
}

void begin_other_mailbox(db::Writing& tx, const Id& account, const std::string& mailbox)
{
    tx.run("channels.begin_other_mailbox", {{"account", account}, {"mailbox", mailbox}, {"now", tx.now()}});
}

bool is_own_delivery(db::Reading& tx, const Id& delivery)
{
    return tx.one("channels.own_delivery", {{"id", delivery}}).integer("there") > 0;
}

} // namespace samband::channels::mail
