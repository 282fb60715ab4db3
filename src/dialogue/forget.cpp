#include "dialogue/forget.h"

#include "dialogue/early_comment.h"
#include "dialogue/figures.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "ledger/append.h"
#include "outbox/daily.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr std::int64_t day_s = 24 * 3'600;

void forget_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

/// Messages of it that stand elsewhere (split off, merged) stay there; no link shows them any more.
void forget_thread(db::Writing& tx, const Id& thread)
{
    for (const Id& entry :
         tx.all_as("dialogue.entry_ids", {{"thread", thread}}, [](const db::Row& row) { return row.id("id"); }))
        unindex_entry(tx, entry);
    for (const char* step : {"dialogue.forget_answers",    "dialogue.forget_forwardings",
                             "dialogue.forget_files",      "dialogue.forget_mails",
                             "dialogue.forget_comments",   "dialogue.forget_sights",
                             "dialogue.forget_aside",      "dialogue.forget_raw",
                             "dialogue.forget_earlier",    "dialogue.forget_mentions_of",
                             "dialogue.forget_follows_of", "dialogue.forget_presence_of",
                             "dialogue.forget_drafts_of",  "dialogue.forget_restriction",
                             "dialogue.forget_readers",    "dialogue.forget_model_proposals",
                             "dialogue.forget_receipts",   "dialogue.forget_entries",
                             "dialogue.forget_keys",       "dialogue.stay_where_they_are",
                             "dialogue.forget_why",        "dialogue.forget_merged",
                             "dialogue.forget_thread"})
        tx.run(step, {{"thread", thread}});
}

/// What it was counts on among the figures.
static void forget_counted(db::Writing& tx, const Id& thread)
{
    if (auto figures = figures_of(tx, thread)) tx.tell(ThreadForgotten{std::move(*figures)});
    forget_thread(tx, thread);
}

/// Those that began as a chat; those that are long done are among the others.
static std::int64_t forget_chats(db::Writing& tx)
{
    const auto chats = tx.all_as("dialogue.long_done_chats",
                                 {{"before", tx.now().plus_s(-chat_kept_days * day_s)}, {"most", forgotten_at_once}},
                                 [](const db::Row& row) { return row.id("id"); });
    for (const Id& thread : chats) forget_counted(tx, thread);
    return static_cast<std::int64_t>(chats.size());
}

bool forget_some(db::Writing& tx)
{
    const db::Arguments due{{"before", tx.now().plus_s(-kept_days * day_s)}, {"most", forgotten_at_once}};
    const auto threads = tx.all_as("dialogue.long_done", due, [](const db::Row& row) { return row.id("id"); });
    for (const Id& thread : threads) forget_counted(tx, thread);
    const std::int64_t chats = forget_chats(tx);
    const std::int64_t unread = tx.run("dialogue.forget_unread", due);
    const std::int64_t early = forget_early(tx);
    tx.run("dialogue.forget_old_drafts", {{"before", tx.now().plus_s(-draft_days * day_s)}});
    const std::int64_t looks = tx.run("dialogue.forget_looks", {{"before", tx.now().plus_s(-looks_kept_days * day_s)},
                                                                {"most", looks_forgotten_at_once}});
    const std::int64_t came =
        tx.run("dialogue.forget_that_it_came",
               {{"before", tx.now().plus_s(-2 * kept_days * day_s)}, {"most", forgotten_at_once}});
    const std::int64_t gone = static_cast<std::int64_t>(threads.size()) + chats;
    if (gone > 0) ledger::append(tx, {"threads-forgotten", {}, {}, Json::object({{"threads", gone}})});
    return looks == looks_forgotten_at_once ||
           std::max({static_cast<std::int64_t>(threads.size()), chats, unread, early, came}) == forgotten_at_once;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("dialogue.to_forget").integer("there") > 0;
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    return outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
}

} // namespace samband::dialogue
