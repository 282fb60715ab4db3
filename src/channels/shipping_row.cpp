#include "channels/shipping_row.h"

#include "base/log.h"
#include "base/problem.h"
#include "channels/limits.h"

#include <future>

namespace samband::channels {

static constexpr auto goes_on_for = std::chrono::seconds(1); // so long waits what is more urgent, of the same driver

Shipping::Row::Row(Shipping& shipping, const outbox::Lease& lease, db::Database& database, Port& port,
                   const Id& dispatch)
    : shipping_(shipping),
      lease_(lease),
      database_(database),
      port_(port),
      dispatch_(dispatch),
      hold_(database, lease.id, dispatch)
{
}

outbox::Outcome Shipping::Row::ship()
{
    Batch batch = take_first();
    const bool ahead = !batch.parcels.empty() && port_.abilities(batch.account).takes_ahead;
    while (!batch.parcels.empty()) {
        std::optional<Batch> next = ahead ? take_while_it_goes_out(batch) : take_when_it_is_out(batch);
        if (!next) return put_back();
        batch = std::move(*next);
        if (gone_.empty()) continue;
        if (!shipping_.stopping_ && !is_account_failure(gone_.back().results)) continue;
        std::vector<Result> none(batch.parcels.size(), NotBegun{});
        gone_.push_back({std::move(batch), std::move(none)});
        return put_back();
    }
    return gone_.empty() ? nothing_left(batch) : put_back();
}

std::optional<Batch> Shipping::Row::take_when_it_is_out(const Batch& batch)
{
    gone_.push_back({batch, hand_over(batch)});
    if (!goes_on()) return std::nullopt;
    const auto now = Clock::now();
    auto next = write_and_take({});
    if (next) gone_.clear(), leased_ = now;
    return next;
}

std::optional<Batch> Shipping::Row::take_while_it_goes_out(const Batch& batch)
{
    const auto now = Clock::now();
    std::future<std::optional<Batch>> writing;
    try {
        if (goes_on()) writing = std::async(std::launch::async, [&] { return write_and_take(batch.fence); });
    } catch (const std::system_error&) {
        log::warning("no-thread", {{"kind", lease_.kind}}); // what came of the batch before is written with this one's
    }
    std::vector<Result> results = hand_over(batch);
    auto next = writing.valid() ? writing.get() : std::nullopt;
    if (next) gone_.clear(), leased_ = now;
    gone_.push_back({batch, std::move(results)});
    return next;
}

bool Shipping::Row::goes_on()
{
    return ++batches_ < shipping_.setting_.batches_in_a_row && !shipping_.stopping_ &&
           Clock::now() - begun_ < goes_on_for;
}

/// PostgreSQL refuses one of two dispatches that count against one account at the same time. Those of one process wait
/// for each other, so that only another server's are left to meet.
template <typename Act>
auto Shipping::Row::write_in_turn(std::string_view label, Act act)
{
    const std::string whose = lease_.municipality + "." + lease_.kind.substr(lease_.kind.rfind('.') + 1);
    auto& turns = shipping_.turns_;
    std::unique_lock turn(turns[std::hash<std::string>{}(whose) % turns.size()], std::defer_lock);
    if (database_.dialect() == db::Dialect::postgres) turn.lock();
    return database_.write(label, act);
}

Batch Shipping::Row::take_first()
{
    return write_in_turn("channels.take", [&](db::Writing& tx) { return take_batch(tx, lease_, dispatch_, port_); });
}

std::optional<Batch> Shipping::Row::write_and_take(std::optional<std::int64_t> under_way)
{
    try {
        return write_in_turn("channels.go_on", [&](db::Writing& tx) {
            outbox::renew_after_progress(tx, lease_);
            for (const Gone& it : gone_) settle_batch(tx, it.batch, it.results, port_.abilities(it.batch.account));
            return take_batch(tx, lease_, dispatch_, port_, under_way);
        });
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

static std::vector<Result> for_each_of(const Batch& batch, const Result& result)
{
    return std::vector<Result>(batch.parcels.size(), result);
}

std::vector<Result> Shipping::Row::hand_over(const Batch& batch)
{
    std::string secret;
    try {
        if (!batch.sealed.empty())
            secret = shipping_.secrets(lease_.municipality).open(batch.sealed, batch.account.id.text());
    } catch (const std::exception&) {
        return for_each_of(batch, Later{"secret-unreadable", {}, true});
    }
    Variant variant;
    std::optional<Shipment> shipment;
    try {
        variant = with_whole_addresses(batch.dispatch.variant, shipping_.setting_.site(lease_.municipality));
        shipment.emplace(shipment_of(batch, secret, variant));
    } catch (const Problem& problem) { // its words are ours, and name nobody
        log::error("shipment-not-made",
                   {{"municipality", lease_.municipality}, {"driver", batch.account.driver}, {"why", problem.what()}});
        return for_each_of(batch, Later{"not-made", {}, true});
    } catch (const std::exception&) {
        log::error("shipment-not-made", {{"municipality", lease_.municipality}, {"driver", batch.account.driver}});
        return for_each_of(batch, Later{"not-made", {}, true});
    }
    return hand_over(batch, *shipment);
}

Shipment Shipping::Row::shipment_of(const Batch& batch, const std::string& secret, const Variant& variant)
{
    // Nothing is begun so late that the lease could run out before it is written down.
    const auto until = leased_ + std::chrono::seconds(ship_s);
    return {
        batch.account,
        secret,
        batch.dispatch.act,
        variant,
        batch.parcels,
        batch.dispatch.queued,
        batch.taken,
        [this, until] { return shipping_.stopping_ || Clock::now() > until || hold_.held(); },
        [this](const std::string& hash) { return shipping_.setting_.picture(database_, lease_.municipality, hash); },
        shipping_.called_at(lease_.municipality, batch.account),
        batch.dispatch.priority == outbox::Priority::urgent,
        [this] { return shipping_.stopping_.load(); }};
}

/// Whatever a port throws, what it was given may have gone out.
std::vector<Result> Shipping::Row::hand_over(const Batch& batch, const Shipment& shipment)
{
    try {
        std::vector<Result> results = batch.finding ? port_.find(shipment) : port_.ship(shipment);
        if (results.size() == batch.parcels.size()) return results;
        log::error("channel-miscounted", {{"driver", batch.account.driver}});
    } catch (const std::exception&) {
        log::error("channel-threw", {{"driver", batch.account.driver}});
    }
    return for_each_of(batch, Unknown{"channel-failed"});
}

outbox::Outcome Shipping::Row::nothing_left(const Batch& empty) const
{
    const auto once_more = [id = dispatch_](db::Writing& tx) { look_once_more(tx, id); };
    if (empty.next) return outbox::Postponed{*empty.next, once_more};
    return outbox::Done{once_more};
}

outbox::Outcome Shipping::Row::put_back()
{
    const Instant due = gone_.back().batch.dispatch.queued;
    return outbox::Postponed{due, [gone = std::move(gone_), &port = port_, id = dispatch_](db::Writing& tx) {
                                 for (const Gone& it : gone)
                                     settle_batch(tx, it.batch, it.results, port.abilities(it.batch.account));
                                 look_once_more(tx, id);
                             }};
}

} // namespace samband::channels
