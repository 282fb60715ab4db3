#include "intranet/forget_work.h"

#include "intranet/confirm_read.h"
#include "intranet/limits.h"

namespace samband::intranet {

static constexpr std::int64_t day_s = 24 * 3'600;

/// Due when the last confirmation of this day (of UTC) has been kept long enough.
void forget_in_time(db::Writing& tx)
{
    const std::int64_t day = tx.now().us / (day_s * 1'000'000);
    outbox::Work work;
    work.kind = forget_work_kind;
    work.due = Instant{(day + 1) * day_s * 1'000'000}.plus_s(confirmation_kept_s);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = std::string(forget_work_kind) + ':' + std::to_string(day);
    outbox::queue(tx, work);
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    const auto forget = [](db::Writing& tx) { return forget_confirmations(tx); };
    while (database.write("intranet.forget_confirmations", forget) > 0) {
    }
    return outbox::Done{};
}

} // namespace samband::intranet
