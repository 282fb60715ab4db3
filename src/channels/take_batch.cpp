#include "channels/accounts.h"
#include "channels/batch.h"
#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"
#include "channels/sms/stopped.h"
#include "outbox/limits.h"

namespace samband::channels {

static constexpr int glance_ms = 1'000;        // where a hold came between: outbox leases no held kind
static constexpr int original_wait_ms = 2'000; // until what is to be changed has come to rest itself

static void look_after_left_behind(db::Writing& tx, const Batch& batch, const Abilities& abilities)
{
    const db::Arguments of{{"dispatch", batch.dispatch.id}, {"oldest", batch.oldest}, {"now", tx.now()}};
    const bool closed = batch.account.state != AccountState::open;
    if (abilities.finds && !closed) return; // they are asked for, a batch at a time
    const bool again = abilities.resends_safely && !closed && !batch.dispatch.cancelled;
    tx.run(again ? "channels.queue_left_behind" : "channels.doubt_left_behind", of);
}

/// A correction that a later one, or a withdrawal, has overtaken.
static bool is_overtaken(db::Reading& tx, const Dispatch& dispatch)
{
    if (dispatch.act != Act::correct || !dispatch.of) return false;
    return tx.one("channels.later_change", {{"id", dispatch.id}, {"of", *dispatch.of}, {"queued_at", dispatch.queued}})
               .integer("later") > 0;
}

/// What may not leave any more comes to rest before anything is taken.
static void stop_what_may_not_leave(db::Writing& tx, const Batch& batch)
{
    const Id& id = batch.dispatch.id;
    if (batch.account.state != AccountState::open)
        tx.run("channels.fail_queued", {{"dispatch", id}, {"error", "account-closed"}, {"now", tx.now()}});
    if (batch.dispatch.cancelled || is_overtaken(tx, batch.dispatch))
        tx.run("channels.cancel_deliveries", {{"dispatch", id}, {"now", tx.now()}});
}

static std::int64_t take(db::Writing& tx, const char* query, const Batch& batch, std::int64_t most,
                         db::Arguments further = {})
{
    db::Arguments with{{"dispatch", batch.dispatch.id},
                       {"fence", batch.fence},
                       {"now", tx.now()},
                       {"ask_at", tx.now().plus_s(ask_after_s)},
                       {"most", most}};
    with.insert(with.end(), further.begin(), further.end());
    return tx.run(query, with);
}

static void read_taken(db::Writing& tx, Batch& batch)
{
    for (const db::Row& row :
         tx.all("channels.taken_deliveries", {{"dispatch", batch.dispatch.id}, {"fence", batch.fence}})) {
        Delivery delivery = read_delivery(row);
        batch.parcels.push_back(
            {delivery.id, delivery.recipient, parse_json(row.text("personal")), delivery.foreign_id});
        batch.deliveries.push_back(std::move(delivery));
    }
}

static void settle_at_once(db::Writing& tx, std::int64_t fence, const Delivery& delivery, DeliveryState state,
                           Instant due, const char* error)
{
    tx.run("channels.settle_delivery", {{"id", delivery.id},
                                        {"fence", fence},
                                        {"state", word(state)},
                                        {"due", due},
                                        {"tries", delivery.tries},
                                        {"foreign_id", delivery.foreign_id},
                                        {"receipt", delivery.receipt},
                                        {"error", error},
                                        {"now", tx.now()}});
}

/// Nothing that is queued, or under way, will look after what a lost worker left: its work has ended, or is held.
static bool nobody_works_on(db::Reading& tx, const Id& dispatch)
{
    const auto work = outbox::find_unfinished(tx, ship_key(dispatch));
    return !work || (work->state != outbox::State::leased && outbox::is_held(tx, work->id));
}

/// The original was with the channel when its worker died. Once the lease is over, and nobody goes on with it, a
/// withdrawal does not wait for it: it is in doubt, and a person is told of both.
static bool is_given_up(db::Writing& tx, const Id& dispatch, const std::string& recipient)
{
    if (!nobody_works_on(tx, dispatch)) return false;
    const Instant before = tx.now().plus_s(-outbox::lease_s);
    if (tx.run("channels.doubt_original",
               {{"dispatch", dispatch}, {"recipient", recipient}, {"before", before}, {"now", tx.now()}}) == 0)
        return false;
    end_if_all_rest(tx, dispatch);
    return true;
}

/// What never went out needs no withdrawal, what is under way is waited for, and what is in doubt is a person's.
static bool has_original(db::Writing& tx, std::int64_t fence, const Dispatch& dispatch, const Delivery& delivery,
                         Parcel& parcel)
{
    const auto row =
        tx.maybe("channels.original_delivery", {{"dispatch", dispatch.of.value()}, {"recipient", delivery.recipient}});
    auto state = row ? delivery_state_of(row->text("state")) : std::nullopt;
    if (state == DeliveryState::leased && is_given_up(tx, *dispatch.of, delivery.recipient))
        state = DeliveryState::in_doubt;
    if (!state || state == DeliveryState::failed || state == DeliveryState::cancelled) {
        settle_at_once(tx, fence, delivery, DeliveryState::cancelled, tx.now(), "never-went-out");
        return false;
    }
    if (state == DeliveryState::queued || state == DeliveryState::leased) {
        settle_at_once(tx, fence, delivery, DeliveryState::queued, tx.now().plus_ms(original_wait_ms), "");
        return false;
    }
    if (state == DeliveryState::in_doubt) {
        settle_at_once(tx, fence, delivery, DeliveryState::failed, tx.now(), "original-in-doubt");
        return false;
    }
    parcel.foreign_id = row->text("foreign_id");
    return true;
}

static void keep_those_with_original(db::Writing& tx, Batch& batch)
{
    std::vector<Delivery> deliveries;
    std::vector<Parcel> parcels;
    for (std::size_t i = 0; i < batch.parcels.size(); ++i) {
        if (!has_original(tx, batch.fence, batch.dispatch, batch.deliveries[i], batch.parcels[i])) continue;
        deliveries.push_back(std::move(batch.deliveries[i]));
        parcels.push_back(std::move(batch.parcels[i]));
    }
    batch.deliveries = std::move(deliveries);
    batch.parcels = std::move(parcels);
}

static std::optional<Instant> next_of(db::Reading& tx, const Id& dispatch)
{
    std::optional<Instant> next;
    for (const db::Row& row : tx.all("channels.next_delivery", {{"dispatch", dispatch}})) {
        const Instant due = row.instant("due");
        next = next ? std::min(*next, due) : due;
    }
    return next;
}

Batch take_batch(db::Writing& tx, const outbox::Lease& lease, const Id& id, const Port& port,
                 std::optional<std::int64_t> under_way)
{
    Batch batch;
    batch.taken = tx.now();
    batch.dispatch = load_dispatch(tx, id);
    batch.account = load_account(tx, batch.dispatch.account);
    if (!outbox::may_go_on(tx, lease)) {
        batch.next = tx.now().plus_ms(glance_ms);
        return batch;
    }
    // Reached otherwise since this was queued: the work ends here, and another of the right kind takes over.
    if (!lease.kind.ends_with("." + batch.account.driver)) return batch;
    tx.run("channels.raise_fence", {{"dispatch", id}});
    batch.fence = tx.one("channels.fence", {{"dispatch", id}}).integer("fence");
    batch.oldest = under_way.value_or(batch.fence);
    const Abilities abilities = port.abilities(batch.account);
    look_after_left_behind(tx, batch, abilities);
    stop_what_may_not_leave(tx, batch);
    const Pace pace = load_pace(tx, batch.account.id);
    const auto wanted = static_cast<std::int64_t>(std::min(abilities.batch, batch_most));
    const std::int64_t most = allowed(pace, batch.account, wanted, tx.now());
    if (most > 0) {
        batch.finding =
            abilities.finds && take(tx, "channels.take_left_behind", batch, most, {{"oldest", batch.oldest}}) > 0;
        if (!batch.finding) take(tx, "channels.take_deliveries", batch, most);
        if (batch.account.channel == rulebook::Channel::sms) sms::pass_over_stopped(tx, id, batch.fence);
        read_taken(tx, batch);
        if (batch.dispatch.act != Act::publish) keep_those_with_original(tx, batch);
    }
    if (batch.parcels.empty()) {
        batch.next = next_of(tx, id);
        if (batch.next && most == 0) batch.next = std::max(*batch.next, next_allowed(pace, batch.account, tx.now()));
        end_if_all_rest(tx, id);
        return batch;
    }
    write_pace(tx, batch.account.id, after_taking(pace, static_cast<std::int64_t>(batch.parcels.size()), tx.now()));
    batch.sealed = load_sealed_secret(tx, batch.account.id);
    return batch;
}

void look_once_more(db::Writing& tx, const Id& id)
{
    end_if_all_rest(tx, id);
    const auto next = next_of(tx, id);
    if (!next) return;
    const Dispatch dispatch = load_dispatch(tx, id);
    // While the account rests, what is queued does not wake it: the work would be leased again and again for nothing.
    const Account account = load_account(tx, dispatch.account);
    const Pace pace = load_pace(tx, account.id);
    const bool rests = allowed(pace, account, 1, tx.now()) == 0;
    wake_dispatch(tx, dispatch, rests ? std::max(*next, next_allowed(pace, account, tx.now())) : *next);
}

} // namespace samband::channels
