#include "channels/shipping.h"

#include "base/log.h"
#include "base/problem.h"
#include "channels/batch.h"
#include "channels/callback.h"
#include "channels/dispatches.h"
#include "channels/limits.h"
#include "outbox/limits.h"

#include <chrono>

namespace samband::channels {

static constexpr int ships_at_once = 2;                      // of one driver; a slow one leaves threads for the others
static constexpr auto goes_on_for = std::chrono::seconds(1); // so long waits what is more urgent, of the same driver

std::string ship_kind(std::string_view driver, outbox::Priority priority)
{
    return (priority == outbox::Priority::urgent ? "channels.urgent." : "channels.ship.") + std::string(driver);
}

Shipping::Shipping(ShippingSetting setting) : setting_(std::move(setting)) {}

void Shipping::add(std::string driver, std::unique_ptr<Port> port)
{
    ports_[std::move(driver)] = std::move(port);
}

Port* Shipping::port(std::string_view driver) const
{
    const auto found = ports_.find(driver);
    return found == ports_.end() ? nullptr : found->second.get();
}

std::vector<std::string> Shipping::drivers() const
{
    std::vector<std::string> names;
    for (const auto& [name, port] : ports_) names.push_back(name);
    return names;
}

std::vector<std::string> Shipping::kinds() const
{
    std::vector<std::string> kinds;
    for (const auto& [name, port] : ports_)
        for (const auto priority : {outbox::Priority::ordinary, outbox::Priority::urgent})
            kinds.push_back(ship_kind(name, priority));
    return kinds;
}

void Shipping::handle(outbox::Workers& workers)
{
    for (const std::string& kind : kinds())
        workers.handle(
            kind, [this](const outbox::Lease& lease, db::Database& database) { return ship(lease, database); },
            ships_at_once);
}

static std::optional<Id> dispatch_in(const Json& payload)
{
    const Json* id = payload.find("dispatch");
    return id && id->is_string() ? Id::parse(id->string()) : std::nullopt;
}

/// "channels.ship.smtp" → "smtp".
static std::string_view driver_of(const outbox::Lease& lease)
{
    return std::string_view(lease.kind).substr(lease.kind.rfind('.') + 1);
}

void give_up_with_work(db::Writing& tx, const outbox::WorkDied& happening)
{
    const bool ours = happening.kind.starts_with("channels.ship.") || happening.kind.starts_with("channels.urgent.");
    if (const auto id = ours ? dispatch_in(happening.payload) : std::nullopt)
        give_up_dispatch(tx, *id, "channel-failed");
}

/// PostgreSQL refuses one of two dispatches that count against one account at the same time. Those of one process wait
/// for each other, so that only another server's are left to meet.
template <typename Act>
auto Shipping::write_in_turn(const outbox::Lease& lease, db::Database& database, std::string_view label, Act act) const
{
    const std::string whose = lease.municipality + "." + std::string(driver_of(lease));
    std::unique_lock turn(turns_[std::hash<std::string>{}(whose) % turns_.size()], std::defer_lock);
    if (database.dialect() == db::Dialect::postgres) turn.lock();
    return database.write(label, act);
}

outbox::Outcome Shipping::ship(const outbox::Lease& lease, db::Database& database)
{
    const auto id = dispatch_in(lease.payload);
    Port* port = this->port(driver_of(lease));
    if (!id || !port) return outbox::GivenUp{"malformed"};
    if (stopping_) return outbox::Postponed{lease.until.plus_s(-outbox::lease_s)}; // at once, by who comes next

    const auto begun = std::chrono::steady_clock::now();
    Batch batch = write_in_turn(lease, database, "channels.take",
                                [&](db::Writing& tx) { return take_batch(tx, lease, *id, *port); });
    for (int row = 1; !batch.parcels.empty(); ++row) {
        std::vector<Result> results = hand_over(lease, database, *port, batch);
        const bool goes_on =
            row < setting_.batches_in_a_row && !stopping_ && std::chrono::steady_clock::now() - begun < goes_on_for;
        auto next = goes_on ? settle_and_take(lease, database, *port, batch, results) : std::nullopt;
        if (!next)
            return outbox::Postponed{batch.dispatch.queued,
                                     [=, abilities = port->abilities(batch.account)](db::Writing& tx) {
                                         settle_batch(tx, batch, results, abilities);
                                         look_once_more(tx, *id);
                                     }};
        batch = std::move(*next);
    }
    const auto once_more = [id = *id](db::Writing& tx) { look_once_more(tx, id); };
    if (batch.next) return outbox::Postponed{*batch.next, once_more};
    return outbox::Done{once_more};
}

/// Nothing where it could not be written: then it is written with the end of the lease, which is insisted upon.
std::optional<Batch> Shipping::settle_and_take(const outbox::Lease& lease, db::Database& database, Port& port,
                                               const Batch& batch, const std::vector<Result>& results) const
{
    try {
        return write_in_turn(lease, database, "channels.go_on", [&](db::Writing& tx) {
            outbox::renew_after_progress(tx, lease);
            settle_batch(tx, batch, results, port.abilities(batch.account));
            return take_batch(tx, lease, batch.dispatch.id, port);
        });
    } catch (const Problem&) {
        return std::nullopt;
    }
}

namespace {

/// A hold reaches what is under way too: the database is asked again while a batch goes out, by one thread at a time
/// and about once a second. Where it cannot be asked, the batch ends: what has not begun waits on.
class HoldWatch {
public:
    HoldWatch(db::Database& database, const Id& work) : database_(database), work_(work) {}

    bool held()
    {
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (held_ || now < ask_at_) return held_;
        ask_at_ = now + std::chrono::milliseconds(hold_asked_every_ms);
        try {
            held_ = database_.read([&](db::Reading& tx) { return outbox::is_held(tx, work_); });
        } catch (const Problem&) {
            held_ = true;
        }
        return held_;
    }

private:
    db::Database& database_;
    Id work_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point ask_at_ = // it was asked when the batch was taken
        std::chrono::steady_clock::now() + std::chrono::milliseconds(hold_asked_every_ms);
    bool held_ = false;
};

} // namespace

/// Whatever a port throws, what it was given may have gone out.
std::vector<Result> Shipping::hand_over(const outbox::Lease& lease, db::Database& database, Port& port,
                                        const Batch& batch)
{
    std::string secret;
    try {
        if (!batch.sealed.empty()) secret = secrets(lease.municipality).open(batch.sealed, batch.account.id.text());
    } catch (const Problem&) {
        return std::vector<Result>(batch.parcels.size(), Later{"secret-unreadable", {}, true});
    }
    // Nothing is begun so late that the lease could run out before it is written down.
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(ship_s);
    HoldWatch hold(database, lease.id);
    const Variant variant = with_whole_addresses(batch.dispatch.variant, setting_.site(lease.municipality));
    const Shipment shipment{
        batch.account,
        secret,
        batch.dispatch.act,
        variant,
        batch.parcels,
        batch.dispatch.queued,
        batch.taken,
        [this, until, &hold] { return stopping_ || std::chrono::steady_clock::now() > until || hold.held(); },
        [&](const std::string& hash) { return setting_.picture(database, lease.municipality, hash); },
        called_at(lease.municipality, batch.account),
        batch.dispatch.priority == outbox::Priority::urgent};
    try {
        std::vector<Result> results = batch.finding ? port.find(shipment) : port.ship(shipment);
        if (results.size() == batch.parcels.size()) return results;
        log::error("channel-miscounted", {{"driver", batch.account.driver}});
    } catch (const std::exception&) {
        log::error("channel-threw", {{"driver", batch.account.driver}});
    }
    return std::vector<Result>(batch.parcels.size(), Unknown{"channel-failed"});
}

std::string Shipping::called_at(const std::string& municipality, const Account& account) const
{
    const Port* port = this->port(account.driver);
    if (!port || !port->abilities(account).reports) return "";
    return callback_address(secrets(municipality), account, setting_.site(municipality));
}

} // namespace samband::channels
