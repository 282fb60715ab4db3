#include "readership/forget_work.h"

#include "base/calendar.h"
#include "readership/limits.h"

namespace samband::readership {

static std::optional<Date> oldest_day(db::Reading& tx)
{
    const auto day = tx.one("readership.oldest_day").maybe_text("day");
    return day ? parse_date(*day) : std::nullopt;
}

static Instant due_of(const Date& day)
{
    return end_of_day(day.plus_days(days_kept)).plus_s(1);
}

void forget_in_time(db::Writing& tx)
{
    const auto oldest = oldest_day(tx);
    if (!oldest) return;
    outbox::Work work;
    work.kind = forget_work_kind;
    work.due = due_of(*oldest);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = forget_work_kind;
    outbox::queue(tx, work);
}

/// One day that is due, in a transaction of its own; false if there is none.
static bool forget_a_day(db::Writing& tx)
{
    const auto oldest = oldest_day(tx);
    if (!oldest || tx.now() < due_of(*oldest)) return false;
    tx.run("readership.forget_day", {{"day", to_string(*oldest)}});
    return true;
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    while (database.write("readership.forget", forget_a_day)) {
    }
    if (const auto oldest = database.read(oldest_day)) return outbox::Postponed{due_of(*oldest)};
    return outbox::Done{};
}

} // namespace samband::readership
