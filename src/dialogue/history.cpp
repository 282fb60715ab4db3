#include "dialogue/history.h"

#include "dialogue/forget.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"

namespace samband::dialogue {

void follow_history(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at, const std::string& excerpt)
{
    const History& history = *message.history;
    if (taken.began) tx.run("dialogue.history_began", {{"id", taken.thread}, {"import", history.import}});
    tx.run("dialogue.history_came", {{"id", taken.thread},
                                     {"import", history.import},
                                     {"at", at},
                                     {"excerpt", excerpt},
                                     {"note", history.kind == EntryKind::note},
                                     {"open", history.open}});
    tx.run("dialogue.history_entry", {{"id", taken.entry}, {"import", history.import}});
    if (message.automatic) tx.run("dialogue.mark_automatic", {{"entry", taken.entry}});
    if (taken.began) forget_in_time(tx);
    record_history(tx, message, taken, at);
}

bool came_before(db::Reading& tx, const std::string& source, const std::string& foreign_id)
{
    return tx.one("dialogue.came_before", {{"source", source}, {"foreign_id", foreign_id}}).integer("there") > 0;
}

bool leads_to_thread(db::Reading& tx, const std::string& conversation)
{
    return tx.maybe("dialogue.thread_of_key", {{"conversation", conversation}}).has_value();
}

std::int64_t touched_threads(db::Reading& tx, const Id& import)
{
    return tx.one("dialogue.touched_threads", {{"import", import}}).integer("threads");
}

/// With what came kept no more either: the same file may be taken in again, and rightly this time.
static void take_back_thread(db::Writing& tx, const Id& thread)
{
    const auto raws =
        tx.all_as("dialogue.raws_of_thread", {{"thread", thread}}, [](const db::Row& row) { return row.id("raw_id"); });
    forget_thread(tx, thread);
    for (const Id& raw : raws) tx.run("dialogue.drop_raw", {{"id", raw}});
}

static void take_back_entry(db::Writing& tx, const Id& import, const db::Row& row)
{
    const Id entry = row.id("id");
    unindex_entry(tx, entry);
    for (const char* kept :
         {"dialogue.drop_sight_of_entry", "dialogue.drop_earlier_of_entry", "dialogue.drop_comment_of_entry",
          "dialogue.drop_mentions_of_entry", "dialogue.drop_files_of_entry", "dialogue.drop_mail_of_entry"})
        tx.run(kept, {{"entry", entry}});
    tx.run("dialogue.drop_history_entry", {{"id", entry}, {"import", import}});
    if (const auto raw = row.maybe_id("raw_id")) tx.run("dialogue.drop_raw", {{"id", *raw}});
    tx.run("dialogue.history_went", {{"id", row.id("thread_id")}});
}

bool take_back_some(db::Writing& tx, const Id& import)
{
    const db::Arguments some{{"import", import}, {"most", taken_back_at_once}};
    const auto threads =
        tx.all_as("dialogue.untouched_of_import", some, [](const db::Row& row) { return row.id("id"); });
    for (const Id& thread : threads) take_back_thread(tx, thread);
    if (!threads.empty()) return true;
    const auto entries = tx.all("dialogue.entries_of_import", some);
    for (const db::Row& row : entries) take_back_entry(tx, import, row);
    return !entries.empty();
}

} // namespace samband::dialogue
