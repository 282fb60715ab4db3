#include "channels/delivery_row.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/forget.h"
#include "channels/happenings.h"
#include "channels/limits.h"
#include "channels/shipping.h"
#include "ledger/append.h"

namespace samband::channels {

Dispatch read_dispatch(const db::Row& row)
{
    Dispatch it;
    it.id = row.id("id");
    it.subject = row.id("subject");
    it.revision = row.integer("revision");
    it.account = row.id("account_id");
    it.act = act_of(row.text("act")).value();
    it.of = row.maybe_id("of_dispatch");
    it.variant = variant_of(parse_json(row.text("variant")));
    it.priority = static_cast<outbox::Priority>(row.integer("priority"));
    it.passes_hold = row.text("passes_hold");
    it.filling = row.text("state") == "filling";
    it.ended = row.text("state") == "ended";
    it.by = row.maybe_id("by_person");
    it.cancelled = row.maybe_instant("cancelled_at").has_value();
    it.starts = row.maybe_instant("starts_at");
    it.queued = row.instant("queued_at");
    it.ended_at = row.maybe_instant("ended_at");
    return it;
}

Delivery read_delivery(const db::Row& row)
{
    Delivery it;
    it.id = row.id("id");
    it.dispatch = row.id("dispatch_id");
    it.recipient = row.text("recipient");
    it.state = delivery_state_of(row.text("state")).value();
    it.due = row.instant("due");
    it.tries = static_cast<int>(row.integer("tries"));
    it.foreign_id = row.text("foreign_id");
    it.receipt = row.text("receipt");
    it.error = row.text("error");
    it.since = row.instant("since");
    return it;
}

std::string ship_key(const Id& dispatch)
{
    return "ship:" + dispatch.text();
}

void wake_dispatch(db::Writing& tx, const Dispatch& dispatch, Instant due)
{
    const Account account = load_account(tx, dispatch.account);
    const std::string key = ship_key(dispatch.id);
    outbox::queue(tx, {.kind = ship_kind(account.driver, dispatch.priority),
                       .payload = Json::object({{"dispatch", dispatch.id.text()}}),
                       .due = due,
                       .priority = dispatch.priority,
                       .dedup_key = key,
                       .passes_hold = dispatch.passes_hold});
    outbox::hurry(tx, key, due);
}

Json counts_json(const StateCounts& counts)
{
    Json facts = Json::object();
    for (const auto& [state, count] : counts) facts[word(state)] = count;
    return facts;
}

void end_if_all_rest(db::Writing& tx, const Id& id)
{
    const Instant forgotten = tx.now().plus_s(std::int64_t{recipients_kept_days} * 24 * 3'600);
    if (tx.run("channels.end_dispatch", {{"id", id}, {"forget_at", forgotten}, {"now", tx.now()}}) != 1) return;
    forget_in_time(tx);
    const Dispatch dispatch = load_dispatch(tx, id);
    Json facts = dispatch_facts(dispatch, load_account(tx, dispatch.account).name);
    facts["counts"] = counts_json(counts_of(tx, id));
    ledger::append(tx, {"dispatch-ended", dispatch.subject, std::nullopt, std::move(facts)});
    tx.tell(DispatchEnded{dispatch.subject, dispatch.id});
}

Json dispatch_facts(const Dispatch& dispatch, const std::string& account_name)
{
    return Json::object({{"dispatch", dispatch.id.text()},
                         {"account", dispatch.account.text()},
                         {"account_name", account_name},
                         {"act", word(dispatch.act)},
                         {"revision", dispatch.revision}});
}

} // namespace samband::channels
