#include "outbox/daily.h"

#include "outbox/outbox.h"

namespace samband::outbox {

static constexpr std::int64_t day_s = 24 * 3'600;

void queue_for_tomorrow(db::Writing& tx, const char* kind)
{
    Work work;
    work.kind = kind;
    work.due = tx.now().plus_s(day_s);
    work.priority = Priority::bulk;
    work.dedup_key = kind;
    queue(tx, work);
}

Outcome do_each_day(db::Database& database, const char* label, bool (*some)(db::Writing&), bool (*waits)(db::Reading&))
{
    while (database.write(label, some)) {
    }
    const std::optional<Instant> tomorrow = database.read(
        [&](db::Reading& tx) { return waits(tx) ? std::optional(tx.now().plus_s(day_s)) : std::nullopt; });
    if (!tomorrow) return Done{};
    return Postponed{*tomorrow};
}

} // namespace samband::outbox
