#include "channels/forget.h"

#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"
#include "channels/meta/webhook_work.h"
#include "outbox/daily.h"

namespace samband::channels {

void forget_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

bool forget_some(db::Writing& tx)
{
    if (meta::forget_webhooks(tx)) return true;
    const auto due = tx.maybe("channels.due_to_forget", {{"now", tx.now()}});
    if (!due) return false;
    const Id id = due->id("id");
    const bool personal = due->integer("personal") == 1;
    if (personal && !load_dispatch(tx, id).ended) cancel_dispatch(tx, id, {}); // a link that holds no more
    tx.run("channels.keep_counts", {{"dispatch", id}, {"counts", to_text(counts_json(counts_of(tx, id)))}});
    if (tx.run("channels.forget_recipients", {{"dispatch", id}, {"most", recipients_at_once}}) == recipients_at_once)
        return true;
    if (personal) tx.run("channels.forget_text", {{"dispatch", id}, {"variant", to_text(variant_json({}))}});
    tx.run("channels.forgotten", {{"dispatch", id}});
    return true;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("channels.waits_to_be_forgotten").integer("dispatches") > 0 || meta::webhooks_to_forget(tx);
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    return outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
}

} // namespace samband::channels
