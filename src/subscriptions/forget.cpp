#include "subscriptions/forget.h"

#include "outbox/daily.h"
#include "subscriptions/leave.h"
#include "subscriptions/limits.h"

namespace samband::subscriptions {

static constexpr int day_s = 24 * 3'600;

void forget_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

/// A request is kept a day after its link has expired, so that `asked_again_most` counts it.
bool forget_some(db::Writing& tx)
{
    const std::int64_t requests = tx.run("subscriptions.forget_requests",
                                         {{"before", tx.now().plus_s(-asked_again_s)}, {"most", forget_at_once}});
    const auto long_left =
        tx.all_as("subscriptions.long_left",
                  {{"before", tx.now().plus_s(-std::int64_t{left_kept_days} * day_s)}, {"most", forget_at_once}},
                  [](const db::Row& row) { return row.id("id"); });
    for (const Id& subscriber : long_left) forget(tx, subscriber);
    return requests == forget_at_once || static_cast<std::int64_t>(long_left.size()) == forget_at_once;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("subscriptions.to_forget").integer("waiting") > 0;
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    return outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
}

} // namespace samband::subscriptions
