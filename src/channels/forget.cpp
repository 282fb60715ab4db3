#include "channels/forget.h"

#include "channels/delivery_row.h"
#include "channels/dispatches.h"
#include "channels/limits.h"

namespace samband::channels {

static constexpr int day_s = 24 * 3'600;

void forget_in_time(db::Writing& tx)
{
    outbox::Work work;
    work.kind = forget_work_kind;
    work.due = tx.now().plus_s(day_s);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = forget_work_kind;
    outbox::queue(tx, work);
}

bool forget_some(db::Writing& tx)
{
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

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    while (database.write("channels.forget", forget_some)) {
    }
    const std::optional<Instant> tomorrow = database.read([](db::Reading& tx) -> std::optional<Instant> {
        if (tx.one("channels.waits_to_be_forgotten").integer("dispatches") == 0) return std::nullopt;
        return tx.now().plus_s(day_s);
    });
    if (!tomorrow) return outbox::Done{};
    return outbox::Postponed{*tomorrow};
}

} // namespace samband::channels
