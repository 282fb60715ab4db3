#pragma once
#include "channels/batch.h"
#include "channels/hold_watch.h"
#include "channels/shipping.h"

#include <chrono>
#include <optional>

namespace samband::channels {

/// What is handed over under one lease: batch after batch, until there are no more, something stops it, or it has been
/// other work's turn for a moment. For the thread that has the lease.
///
/// What came of one batch is written in the transaction that takes the next. Where the channel wants it
/// (Abilities::takes_ahead), that transaction runs while the batch after it goes out, so that neither waits for the
/// other: then two batches are under way at a time.
class Shipping::Row {
public:
    Row(Shipping& shipping, const outbox::Lease& lease, db::Database& database, Port& port, const Id& dispatch);

    outbox::Outcome ship();

private:
    using Clock = std::chrono::steady_clock;

    /// Handed over, and not yet written down.
    struct Gone {
        Batch batch;
        std::vector<Result> results;
    };

    template <typename Act>
    auto write_in_turn(std::string_view label, Act act);
    Batch take_first();
    /// Nothing where it could not be written: then it is written with the end of the lease, which is insisted upon.
    std::optional<Batch> write_and_take(std::optional<std::int64_t> under_way);
    std::optional<Batch> take_when_it_is_out(const Batch& batch);
    std::optional<Batch> take_while_it_goes_out(const Batch& batch);
    std::vector<Result> hand_over(const Batch& batch);
    Shipment shipment_of(const Batch& batch, const std::string& secret, const Variant& variant);
    std::vector<Result> hand_over(const Batch& batch, const Shipment& shipment);
    bool goes_on();
    outbox::Outcome nothing_left(const Batch& empty) const;
    outbox::Outcome put_back();

    Shipping& shipping_;
    const outbox::Lease& lease_;
    db::Database& database_;
    Port& port_;
    Id dispatch_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point leased_ = begun_; ///< the lease was renewed last, no earlier than this
    HoldWatch hold_;
    std::vector<Gone> gone_;
    int batches_ = 0;
};

} // namespace samband::channels
