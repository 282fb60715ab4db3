#include "dialogue/automatic.h"

#include "dialogue/forget.h"

namespace samband::dialogue {

void note_automatic(db::Writing& tx, const Taken& taken)
{
    tx.run("dialogue.mark_automatic", {{"entry", taken.entry}});
    if (!taken.began) return;
    tx.run("dialogue.automatic_is_done", {{"id", taken.thread}, {"why", "Automatisk svar"}});
    forget_in_time(tx);
}

std::set<Id> automatic_entries_of(db::Reading& tx, const Id& thread)
{
    std::set<Id> entries;
    for (const Id& id :
         tx.all_as("dialogue.automatic_entries", {{"thread", thread}}, [](const db::Row& row) { return row.id("id"); }))
        entries.insert(id);
    return entries;
}

} // namespace samband::dialogue
