#include "channels/meta/webhook_desk.h"

#include "base/log.h"
#include "base/sha256.h"
#include "base/text.h"
#include "channels/meta/limits.h"
#include "channels/meta/taking_in.h"

namespace samband::channels::meta {

WebhookDesk::WebhookDesk() : told_("channels.store-webhooks", webhooks_together, webhook_tries, write) {}

void WebhookDesk::take(db::Database& database, const Id& account, std::string body)
{
    const Sha256Sum sum = sha256(body);
    std::string hex = to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
    told_.take(database, {account, std::move(hex), std::move(body)});
}

/// All of one transaction: none of them is answered before all are durable.
void WebhookDesk::write(db::Writing& tx, const std::vector<const Told*>& together)
{
    std::map<Id, std::int64_t> stored;
    for (const Told* one : together)
        stored[one->account] += tx.run("channels.store_webhook", {{"id", tx.new_id()},
                                                                  {"account", one->account},
                                                                  {"sum", one->sum},
                                                                  {"body", one->body},
                                                                  {"now", tx.now()}});
    for (const auto& [account, number] : stored) {
        if (number > 0 && intake_of(tx, account).waiting > webhooks_waiting_most)
            throw Problem(ProblemCode::unavailable, "Det ligger for mye ulest fra nettverket.");
        tx.run("channels.webhooks_came", {{"account", account}, {"stored", number}, {"now", tx.now()}});
        if (number > 0) hurry_reading(tx, account);
    }
}

void WebhookDesk::note_refused(db::Database& database, const Id& account, Instant now)
{
    std::int64_t times = 0;
    {
        const std::lock_guard lock(mutex_);
        Refused& refused = refused_[{&database, account}];
        ++refused.times;
        if (now < refused.noted.plus_s(refused_noted_every_s)) return;
        refused.noted = now;
        times = std::exchange(refused.times, 0);
    }
    log::warning("webhooks-not-signed", {{"account", account.text()}, {"times", times}});
    database.write("channels.note-refused-webhooks", [&](db::Writing& tx) {
        tx.run("channels.webhooks_refused", {{"account", account}, {"refused", times}, {"now", tx.now()}});
    });
}

} // namespace samband::channels::meta
