#include "base/problem.h"
#include "dialogue/act.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

Thread merge_threads(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, const Id& into)
{
    const Thread from = load_thread(tx, by, id, seen_version);
    const Thread target = load_thread(tx, by, into);
    if (from.id == target.id) throw Problem(ProblemCode::invalid, "Velg en annen samtale å slå den sammen med.");
    if (from.entries + target.entries > entries_most)
        throw Problem(ProblemCode::invalid, "Samtalene er for lange til å slås sammen.");
    const db::Arguments both{{"from", from.id}, {"into", target.id}};
    tx.run("dialogue.move_entries", both);
    tx.run("dialogue.move_keys", both);
    tx.run("dialogue.move_merged", both);
    tx.run("dialogue.merge", both);
    tx.run("dialogue.recount", {{"id", target.id}});
    if (from.waits_since) tx.run("dialogue.waits", {{"id", target.id}, {"since", *from.waits_since}});
    record_act(tx, "threads-merged", by.id, target.id, Json::object({{"from", from.id.text()}}));
    return after(tx, target.id);
}

} // namespace samband::dialogue
