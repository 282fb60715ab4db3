#include "base/cut_text.h"
#include "base/problem.h"
#include "channels/accounts.h"
#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/forget.h"
#include "channels/limits.h"
#include "ledger/append.h"

namespace samband::channels {

static void hold_open(const Account& account)
{
    if (account.state != AccountState::open)
        throw Problem(ProblemCode::conflict, "Kontoen er ikke åpen. Se på kontoens side hva som mangler.");
}

static std::string text_of_variant(const Variant& variant)
{
    std::string text = to_text(variant_json(variant));
    const Json* files = variant.more.find("files");
    if (text.size() > variant_bytes + (files ? files_bytes : 0))
        throw Problem(ProblemCode::invalid, "Teksten er for lang til å sendes ut. Kort den ned.");
    return text;
}

static Dispatch add_dispatch(db::Writing& tx, const Order& order)
{
    const Account account = load_account(tx, order.account);
    const Id id = tx.new_id();
    std::optional<Instant> forget_at;
    if (order.personal_for_s) forget_at = tx.now().plus_s(*order.personal_for_s);
    tx.run("channels.add_dispatch", {{"id", id},
                                     {"subject", order.subject},
                                     {"revision", order.revision},
                                     {"account", order.account},
                                     {"act", word(order.act)},
                                     {"of", order.of},
                                     {"variant", text_of_variant(order.variant)},
                                     {"priority", static_cast<int>(order.priority)},
                                     {"passes_hold", order.passes_hold},
                                     {"by", order.by},
                                     {"forget_at", forget_at},
                                     {"personal", order.personal_for_s ? 1 : 0},
                                     {"starts", order.due},
                                     {"now", tx.now()}});
    const Dispatch dispatch = load_dispatch(tx, id);
    ledger::append(tx, {.kind = "dispatch-queued",
                        .subject = order.subject,
                        .by = order.by,
                        .content = dispatch_facts(dispatch, account.name)});
    if (forget_at) forget_in_time(tx);
    return dispatch;
}

/// How a delivery begins: most wait, what is only noted has come to rest.
struct Beginning {
    DeliveryState state = DeliveryState::queued;
    std::string foreign_id = {};
    std::string receipt = {};
    std::string error = {};
};

static bool add_delivery(db::Writing& tx, const Dispatch& dispatch, const Recipient& recipient, Instant due,
                         const Beginning& as = {})
{
    const std::string personal = to_text(recipient.personal);
    if (recipient.address.size() > recipient_bytes || personal.size() > personal_bytes)
        throw Problem(ProblemCode::internal, "channels: a recipient that is too long");
    return tx.run("channels.add_delivery", {{"id", tx.new_id()},
                                            {"dispatch", dispatch.id},
                                            {"recipient", recipient.address},
                                            {"personal", personal},
                                            {"state", word(as.state)},
                                            {"due", due},
                                            {"foreign_id", cut_text(as.foreign_id, foreign_id_bytes)},
                                            {"receipt", cut_text(as.receipt, error_bytes)},
                                            {"error", cut_text(as.error, error_bytes)},
                                            {"now", tx.now()}}) == 1;
}

static void close(db::Writing& tx, Dispatch& dispatch)
{
    tx.run("channels.set_dispatch_going", {{"id", dispatch.id}});
    dispatch.filling = false;
}

Dispatch queue_dispatch(db::Writing& tx, const Order& order)
{
    hold_open(load_account(tx, order.account));
    Dispatch dispatch = add_dispatch(tx, order);
    const Instant due = order.due.value_or(tx.now());
    add_delivery(tx, dispatch, {}, due);
    close(tx, dispatch);
    wake_dispatch(tx, dispatch, due);
    return dispatch;
}

Dispatch begin_dispatch(db::Writing& tx, const Order& order)
{
    hold_open(load_account(tx, order.account));
    return add_dispatch(tx, order);
}

std::int64_t add_recipients(db::Writing& tx, const Id& id, const std::vector<Recipient>& recipients)
{
    if (recipients.size() > recipients_at_once) throw Problem(ProblemCode::internal, "channels: too many at once");
    const Dispatch dispatch = load_dispatch(tx, id);
    if (!dispatch.filling) throw Problem(ProblemCode::conflict, "Utsendingen tar ikke flere mottakere.");
    const Instant due = std::max(dispatch.starts.value_or(tx.now()), tx.now());
    std::int64_t added = 0;
    for (const Recipient& recipient : recipients) added += add_delivery(tx, dispatch, recipient, due) ? 1 : 0;
    if (added > 0) wake_dispatch(tx, dispatch, due);
    return added;
}

void filled(db::Writing& tx, const Id& id)
{
    Dispatch dispatch = load_dispatch(tx, id);
    if (!dispatch.filling) return;
    close(tx, dispatch);
    end_if_all_rest(tx, id);
}

void filled_short(db::Writing& tx, const Id& id)
{
    Dispatch dispatch = load_dispatch(tx, id);
    if (!dispatch.filling) return;
    add_delivery(tx, dispatch, {}, tx.now(), {.state = DeliveryState::failed, .error = "not-all-added"});
    close(tx, dispatch);
    end_if_all_rest(tx, id);
}

static Dispatch note_at_rest(db::Writing& tx, const Order& order, const Beginning& as)
{
    Dispatch dispatch = add_dispatch(tx, order);
    add_delivery(tx, dispatch, {}, tx.now(), as);
    close(tx, dispatch);
    end_if_all_rest(tx, dispatch.id);
    return load_dispatch(tx, dispatch.id);
}

Dispatch note_dispatch(db::Writing& tx, const Order& order, const std::string& foreign_id, const std::string& receipt)
{
    return note_at_rest(tx, order, {DeliveryState::confirmed, foreign_id, receipt});
}

Dispatch note_failed_dispatch(db::Writing& tx, const Order& order, const std::string& error)
{
    return note_at_rest(tx, order, {.state = DeliveryState::failed, .error = error});
}

void put_off_dispatch(db::Writing& tx, const Id& id, Instant due)
{
    tx.run("channels.put_off_deliveries", {{"dispatch", id}, {"due", due}});
}

void rewrite_dispatch(db::Writing& tx, const Id& id, const Variant& variant, std::int64_t revision)
{
    tx.run("channels.rewrite_dispatch", {{"id", id}, {"variant", text_of_variant(variant)}, {"revision", revision}});
}

} // namespace samband::channels
