#include "dialogue/clean_files.h"

#include "dialogue/file_store.h"
#include "dialogue/limits.h"
#include "outbox/daily.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr std::int64_t day_s = 24 * 3'600;

void clean_files_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, clean_files_work_kind);
}

outbox::Outcome do_clean_files_work(const FileFolder& folder, db::Database& database)
{
    folder.remove_half_written();
    std::vector<std::string> sums;
    for (std::string last; !(sums = folder.long_kept(last, files_cleaned_at_once)).empty();) {
        last = sums.back();
        database.read([&](db::Reading& tx) {
            std::erase_if(sums, [&](const std::string& sum) { return is_claimed(tx, sum); });
            return 0;
        });
        for (const std::string& sum : sums) folder.remove_long_kept(sum);
    }
    const std::optional<Instant> tomorrow = database.read(
        [](db::Reading& tx) { return any_files(tx) ? std::optional(tx.now().plus_s(day_s)) : std::nullopt; });
    if (!tomorrow) return outbox::Done{};
    return outbox::Postponed{*tomorrow};
}

} // namespace samband::dialogue
