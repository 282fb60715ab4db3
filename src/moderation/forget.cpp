#include "moderation/forget.h"

#include "base/calendar.h"
#include "db/queries.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "outbox/daily.h"

#include <algorithm>

namespace samband::moderation {

static constexpr std::int64_t day_s = 24 * 3'600;

void forget_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

static std::int64_t forget_reports(db::Writing& tx)
{
    const auto ids = tx.all_as("moderation.reports_to_forget",
                               {{"before", tx.now().plus_s(-reports_days * day_s)}, {"most", forgotten_at_once}},
                               [](const db::Row& row) { return row.id("id"); });
    for (const Id& id : ids) {
        tx.run("moderation.forget_report_lines", {{"report", id}});
        tx.run("moderation.forget_report", {{"report", id}});
    }
    return static_cast<std::int64_t>(ids.size());
}

bool forget_some(db::Writing& tx)
{
    const Instant before = tx.now().plus_s(-acts_days * day_s);
    const bool more = dispose_some(tx);
    const std::int64_t gone[] = {
        tx.run("moderation.forget_acts", {{"before", before}, {"most", forgotten_at_once}}),
        tx.run("moderation.forget_blocks",
               {{"before", before}, {"today", to_string(in_oslo(tx.now()).date)}, {"most", forgotten_at_once}}),
        tx.run("moderation.forget_hits", {{"before", before}, {"most", forgotten_at_once}}), forget_reports(tx)};
    return more || *std::ranges::max_element(gone) == forgotten_at_once;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("moderation.something_waits").integer("there") > 0;
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    return outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
}

} // namespace samband::moderation
