#include "channels/meta/webhook_work.h"

#include "base/log.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/forget.h"
#include "channels/meta/limits.h"
#include "channels/meta/read_webhook.h"
#include "channels/meta/taking_in.h"
#include "channels/networks/in_halves.h"
#include "outbox/limits.h"

#include <span>

namespace samband::channels::meta {

static constexpr int looked_every_s = 5 * 60; ///< should the hurrying ever be lost
static constexpr int not_read_again_s = 10;
static constexpr int round_s = 20; ///< then other work has its turn

namespace {

struct Webhook {
    Id id;
    std::string sum;
    std::string body;
    WebhookRead read = {};
};

/// Reads on for a while. Lives no longer than what it is given.
class Round {
public:
    Round(const outbox::Lease& lease, db::Database& database, const Id& account)
        : lease_(lease),
          database_(database),
          account_(account)
    {
    }
    /// Whether there is more to read.
    bool read()
    {
        know_accounts();
        const auto until = Clock::now() + std::chrono::seconds(round_s);
        while (!lost_ && Clock::now() < until) {
            std::vector<Webhook> some = waiting();
            if (some.empty()) return false;
            for (Webhook& one : some) one.read = read_webhook(one.body, objects_, account_, one.sum);
            store(some);
        }
        return !lost_;
    }

private:
    using Clock = std::chrono::steady_clock;

    /// One app has one address for all its pages: what it tells of another of ours belongs there. What was answered for
    /// this one comes in, also where it was switched off since.
    void know_accounts()
    {
        database_.read([&](db::Reading& tx) {
            const Account own = load_account(tx, account_);
            objects_.emplace(object_of(own), own);
            for (const Account& one : open_accounts(tx))
                if (takes_in(one)) objects_.emplace(object_of(one), one);
        });
        objects_.erase("");
    }

    std::vector<Webhook> waiting()
    {
        return database_.read([&](db::Reading& tx) {
            return tx.all_as("channels.waiting_webhooks", {{"account", account_}, {"most", webhooks_read_together}},
                             [](const db::Row& row) {
                                 return Webhook{row.id("id"), row.text("sum"), row.text("body")};
                             });
        });
    }

    void store(std::span<Webhook> some)
    {
        networks::in_halves(
            some, [&](std::span<Webhook> these) { write(these); },
            [&](Webhook& one) {
                log::error("webhook-not-taken-in", {{"webhook", one.id.text()}});
                one.read = {};
                one.read.unread.push_back({account_, "webhook." + one.sum, one.body,
                                           text_of("Samband klarte ikke å ta inn dette fra nettverket.")});
                write({&one, 1});
            });
    }

    void write(std::span<const Webhook> some)
    {
        if (lost_) return;
        lost_ = !database_.write("channels.read-webhooks", [&](db::Writing& tx) {
            if (!outbox::may_go_on(tx, lease_)) return false;
            outbox::renew_after_progress(tx, lease_);
            for (const Webhook& one : some) {
                for (const networks::CommentCame& came : one.read.came) tx.tell(came);
                for (const networks::CommentUnread& unread : one.read.unread) tx.tell(unread);
                tx.run("channels.webhook_was_read", {{"id", one.id}, {"now", tx.now()}});
            }
            tx.run("channels.webhooks_were_read",
                   {{"account", account_}, {"read", static_cast<std::int64_t>(some.size())}});
            forget_in_time(tx);
            return true;
        });
    }

    const outbox::Lease& lease_;
    db::Database& database_;
    Id account_;
    Objects objects_;
    bool lost_ = false;
};

bool something_waits(db::Reading& tx, const Id& account)
{
    return tx.one("channels.webhook_waits", {{"account", account}}).integer("there") > 0;
}

} // namespace

outbox::Outcome do_read_webhooks(const outbox::Lease& lease, db::Database& database)
{
    const Json* named = lease.payload.find("account");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"malformed"};
    const Instant now = lease.until.plus_s(-outbox::lease_s);
    bool more = false;
    try {
        more = Round(lease, database, *id).read();
    } catch (const std::exception&) { // it never dies: what has been answered must come in
        log::error("webhooks-not-read", {{"account", id->text()}});
        return outbox::Postponed{now.plus_s(not_read_again_s)};
    }
    const Account account = database.read([&](db::Reading& tx) { return load_account(tx, *id); });
    if (!more && !takes_in(account)) return outbox::Done{};
    // What came between the last look and this has found the work in somebody's hands.
    const auto look_again = [account = *id](db::Writing& tx) {
        if (something_waits(tx, account)) hurry_reading(tx, account);
    };
    return outbox::Postponed{more ? now : now.plus_s(looked_every_s), look_again};
}

bool forget_webhooks(db::Writing& tx)
{
    const Instant before = tx.now().plus_s(-webhook_kept_days * 24 * 3'600);
    return tx.run("channels.forget_webhooks", {{"before", before}, {"most", webhooks_forgotten_at_once}}) ==
           webhooks_forgotten_at_once;
}

bool webhooks_to_forget(db::Reading& tx)
{
    return tx.one("channels.webhooks_to_forget").integer("there") > 0;
}

} // namespace samband::channels::meta
