#pragma once
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/shipping.h"
#include "db/database.h"
#include "db/temporary.h"
#include "ledger/log.h"
#include "outbox/workers.h"

#include <chrono>
#include <thread>

/// Queued, taken, handed over and settled in a database of its own, by the program's own workers: what the figures of
/// a channel are when each recipient's state is kept.
namespace samband::bench {

class Shipped {
public:
    /// `like` is "sqlite:" or the address of a PostgreSQL server.
    Shipped(const std::string& like, const channels::Account& account, const std::string& secret,
            std::unique_ptr<channels::Port> port)
        : place_(like)
    {
        setting_.clock = machine_now;
        if (place_.address().starts_with("sqlite:")) setting_.before_commit = ledger::sequence;
        database_ = db::open(place_.address(), setting_);
        shipping_.add(account.driver, std::move(port));
        account_ = database_->write("bench", [&](db::Writing& tx) { return channels::add_account(tx, account); });
        if (secret.empty()) return;
        const std::string sealed = channels::Secrets(keys_.folder()).seal(secret, account_.id.text());
        database_->write("bench", [&](db::Writing& tx) { channels::write_sealed_secret(tx, account_.id, sealed, {}); });
    }

    /// A dispatch to so many, that nobody works on yet.
    void queue(const channels::Variant& variant, int count, const std::function<channels::Recipient(int)>& recipient)
    {
        count_ = count;
        dispatch_ = database_->write("bench", [&](db::Writing& tx) {
            channels::Order order;
            order.subject = account_.id;
            order.account = account_.id;
            order.variant = variant;
            return channels::begin_dispatch(tx, order).id;
        });
        for (int from = 0; from < count; from += page)
            database_->write("bench", [&](db::Writing& tx) {
                std::vector<channels::Recipient> some;
                for (int i = from; i < std::min(from + page, count); ++i) some.push_back(recipient(i));
                channels::add_recipients(tx, dispatch_, some);
            });
        database_->write("bench", [&](db::Writing& tx) { channels::filled(tx, dispatch_); });
    }

    /// How many a second, from the workers' start until every delivery is at rest. All must have been sent.
    double run()
    {
        outbox::WorkersSetting how;
        how.clock = machine_now;
        how.open = [this](const std::string&) {
            return std::shared_ptr<db::Database>(std::shared_ptr<void>(), database_.get());
        };
        outbox::Workers workers(how);
        shipping_.handle(workers);
        const auto started = std::chrono::steady_clock::now();
        workers.start({"bench"});
        while (!database_->read([&](db::Reading& tx) { return channels::load_dispatch(tx, dispatch_).ended; }))
            std::this_thread::sleep_for(asked_every);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        workers.stop();
        const auto counts = database_->read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch_); });
        if (counts != channels::StateCounts{{channels::DeliveryState::sent, count_}}) std::abort();
        return count_ / seconds;
    }

private:
    static constexpr int page = 1'000;
    static constexpr auto asked_every =
        std::chrono::milliseconds(20); // oftener, PostgreSQL would work for the question

    db::Temporary place_;
    db::Temporary keys_{"sqlite:"}; ///< a folder, for the secrets' key
    db::Setting setting_;
    std::unique_ptr<db::Database> database_;
    channels::Shipping shipping_{{[this](const std::string&) { return keys_.folder(); },
                                  [](const std::string&) { return std::string("https://loten.example.no"); },
                                  {},
                                  16}};
    channels::Account account_;
    Id dispatch_;
    int count_ = 0;
};

} // namespace samband::bench
