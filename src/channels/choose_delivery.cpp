#include "base/cut_text.h"
#include "base/problem.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"
#include "channels/networks/trouble.h"
#include "people/noted.h"

namespace samband::channels {

/// What a person said of a delivery, and of whose.
static void note_choice(db::Writing& tx, std::string_view kind, const Id& by, const Dispatch& dispatch, Json more)
{
    Json facts = dispatch_facts(dispatch, load_account(tx, dispatch.account).name);
    for (auto& [key, value] : more.members()) facts[key] = std::move(value);
    people::note_act(tx, kind, by, dispatch.subject, std::move(facts));
}

/// What was taken down goes out by nobody's press.
static void hold_not_cancelled(const Dispatch& dispatch)
{
    if (dispatch.cancelled) throw Problem(ProblemCode::conflict, "Dette er trukket, og sendes ikke på nytt.");
}

/// Of an error what names nobody: our code word, or the reply's numbers ("550 5.1.1"). A server's own words may name
/// the recipient, and the ledger keeps what it is told.
static std::string nameless(std::string_view error)
{
    const std::string_view word = trouble::word_of(error);
    if (*trouble_words(word).why) return std::string(word);
    const std::size_t end = std::min(error.find_first_not_of("0123456789. "), error.size());
    return std::string(trim(error.substr(0, end)));
}

static void choose(db::Writing& tx, const people::Person& by, const Id& id, DeliveryState state, const char* kind)
{
    const Delivery delivery = load_delivery(tx, id);
    const Dispatch dispatch = load_dispatch(tx, delivery.dispatch);
    if (state == DeliveryState::queued) hold_not_cancelled(dispatch);
    const auto rows = tx.run("channels.choose_delivery",
                             {{"id", id}, {"state", word(state)}, {"receipt", delivery.receipt}, {"now", tx.now()}});
    if (rows != 1) throw Problem(ProblemCode::conflict, "Utsendingen venter ikke lenger på et valg.");
    note_choice(
        tx, kind, by.id, dispatch,
        Json::object({{"delivery", id.text()}, {"was", word(delivery.state)}, {"error", nameless(delivery.error)}}));
    if (state == DeliveryState::queued) {
        if (!dispatch.filling) tx.run("channels.set_dispatch_going", {{"id", dispatch.id}});
        wake_dispatch(tx, dispatch, tx.now());
    } else {
        if (dispatch.ended) tx.run("channels.set_dispatch_going", {{"id", dispatch.id}}); // It ends anew: that is told.
        end_if_all_rest(tx, dispatch.id);
    }
}

void send_again(db::Writing& tx, const people::Person& by, const Id& delivery)
{
    choose(tx, by, delivery, DeliveryState::queued, "delivery-sent-again");
}

void it_arrived(db::Writing& tx, const people::Person& by, const Id& delivery)
{
    choose(tx, by, delivery, DeliveryState::sent, "delivery-said-arrived");
}

void leave_it(db::Writing& tx, const people::Person& by, const Id& delivery)
{
    choose(tx, by, delivery, DeliveryState::cancelled, "delivery-left");
}

std::int64_t send_failed_again(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Dispatch dispatch = load_dispatch(tx, id);
    hold_not_cancelled(dispatch);
    const auto queued = tx.run("channels.queue_failed", {{"dispatch", id}, {"now", tx.now()}});
    if (queued == 0) return 0;
    if (!dispatch.filling) tx.run("channels.set_dispatch_going", {{"id", id}});
    note_choice(tx, "deliveries-sent-again", by.id, dispatch, Json::object({{"deliveries", queued}}));
    wake_dispatch(tx, dispatch, tx.now());
    return queued;
}

std::int64_t cancel_dispatch(db::Writing& tx, const Id& id, const std::optional<Id>& by)
{
    const Dispatch dispatch = load_dispatch(tx, id);
    if (dispatch.filling) tx.run("channels.set_dispatch_going", {{"id", id}});
    tx.run("channels.note_cancelled", {{"dispatch", id}, {"now", tx.now()}});
    const auto cancelled = tx.run("channels.cancel_deliveries", {{"dispatch", id}, {"now", tx.now()}});
    if (cancelled > 0)
        note_choice(tx, "dispatch-cancelled", by.value_or(Id()), dispatch, Json::object({{"deliveries", cancelled}}));
    end_if_all_rest(tx, id);
    return cancelled;
}

bool cancel_recipient(db::Writing& tx, const Id& id, const std::string& recipient)
{
    if (tx.run("channels.cancel_recipient", {{"dispatch", id}, {"recipient", recipient}, {"now", tx.now()}}) == 0)
        return false;
    end_if_all_rest(tx, id);
    return true;
}

void undo_withdrawal(db::Writing& tx, const Id& id, const Id& by)
{
    tx.run("channels.cancel_failed", {{"dispatch", id}, {"now", tx.now()}});
    cancel_dispatch(tx, id, by);
}

void take_back_cancel(db::Writing& tx, const Id& id)
{
    tx.run("channels.take_back_cancel", {{"dispatch", id}});
}

void give_up_dispatch(db::Writing& tx, const Id& id, const std::string& error)
{
    const Dispatch dispatch = load_dispatch(tx, id);
    if (dispatch.filling) tx.run("channels.set_dispatch_going", {{"id", id}});
    tx.run("channels.fail_queued", {{"dispatch", id}, {"error", error}, {"now", tx.now()}});
    tx.run("channels.doubt_left_behind",
           {{"dispatch", id}, {"oldest", std::numeric_limits<std::int64_t>::max()}, {"now", tx.now()}});
    end_if_all_rest(tx, id);
}

bool note_arrival(db::Writing& tx, const Id& delivery, const std::string& receipt)
{
    return tx.run("channels.confirm_delivery",
                  {{"id", delivery}, {"receipt", cut_text(receipt, error_bytes)}, {"now", tx.now()}}) == 1;
}

bool note_failure(db::Writing& tx, const Id& delivery, const std::string& error)
{
    return tx.run("channels.fail_delivery",
                  {{"id", delivery}, {"error", cut_text(error, error_bytes)}, {"now", tx.now()}}) == 1;
}

} // namespace samband::channels
