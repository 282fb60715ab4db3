#include "attacks/forget.h"

#include "attacks/limits.h"
#include "ledger/append.h"
#include "outbox/daily.h"

namespace samband::attacks {

static constexpr std::int64_t day_s = 24 * 3'600;
static constexpr std::size_t files_at_once = 1'000;

void forget_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

bool forget_some(db::Writing& tx)
{
    const auto cases =
        tx.all_as("attacks.long_closed", {{"before", tx.now().plus_s(-kept_days * day_s)}, {"most", forgotten_at_once}},
                  [](const db::Row& row) { return row.id("id"); });
    for (const Id& id : cases)
        for (const char* step :
             {"attacks.forget_evidence", "attacks.forget_steps", "attacks.drop_readers", "attacks.forget_case"})
            tx.run(step, {{"id", id}});
    if (!cases.empty())
        ledger::append(tx, {"staff-attacks-forgotten", {}, {}, Json::object({{"cases", std::ssize(cases)}})});
    return std::ssize(cases) == forgotten_at_once;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("attacks.closed_there_are").integer("there") > 0;
}

/// What no case has: it is forgotten, or the press that sent the file was refused.
static void remove_files(const dialogue::FileFolder& folder, db::Database& database)
{
    std::string after;
    while (true) {
        const auto sums = folder.long_kept(after, files_at_once);
        for (const std::string& sum : sums) {
            const bool used = database.read([&](db::Reading& tx) {
                return tx.one("attacks.sum_is_used", {{"sum", sum}}).integer("there") > 0;
            });
            if (!used) folder.remove_long_kept(sum);
        }
        if (sums.size() < files_at_once) return;
        after = sums.back();
    }
}

outbox::Outcome do_forget_work(const dialogue::FileFolder& folder, db::Database& database)
{
    outbox::Outcome outcome = outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
    remove_files(folder, database);
    return outcome;
}

dialogue::FileFolder evidence_folder(const std::filesystem::path& municipality)
{
    return dialogue::FileFolder(municipality / "staff-attacks");
}

} // namespace samband::attacks
