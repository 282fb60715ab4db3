#include "rulings/forget_work.h"

#include "base/calendar.h"
#include "rulings/asked.h"
#include "rulings/limits.h"

namespace samband::rulings {

void forget_in_time(db::Writing& tx)
{
    const Date today = in_oslo(tx.now()).date;
    outbox::Work work;
    work.kind = forget_work_kind;
    work.due = end_of_day(today.plus_days(limits::days_kept)).plus_s(1);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = std::string(forget_work_kind) + ':' + to_string(today);
    outbox::queue(tx, work);
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    const auto forget = [](db::Writing& tx) { return forget_asked(tx); };
    while (database.write("rulings.forget_asked", forget) > 0) {
    }
    return outbox::Done{};
}

} // namespace samband::rulings
