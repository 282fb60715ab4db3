#include "base/problem.h"
#include "dialogue/act.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static constexpr Instant never{std::numeric_limits<std::int64_t>::max()};

Thread merge_threads(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, const Id& into)
{
    const Thread from = load_thread(tx, by, id, seen_version);
    const Thread target = load_thread(tx, by, into);
    if (from.id == target.id) throw Problem(ProblemCode::invalid, "Velg en annen samtale å slå den sammen med.");
    hold_may_merge(tx, from, target);
    if (from.entries + target.entries > entries_most)
        throw Problem(ProblemCode::invalid, "Samtalene er for lange til å slås sammen.");
    const db::Arguments both{{"from", from.id}, {"into", target.id}};
    tx.run("dialogue.move_entries", both);
    tx.run("dialogue.move_merged", both);
    tx.run("dialogue.merge", both);
    tx.run("dialogue.take_over", both);
    tx.run("dialogue.follow_merged", both);
    tx.run("dialogue.move_drafts", both);
    tx.run("dialogue.move_answers", both);
    tx.run("dialogue.move_forwardings", both);
    tx.run("dialogue.replace_overtaken_answers", {{"thread", target.id}});
    tell_changed(tx, from.id);
    carry_concern(tx, from.id, target.id);
    const auto since = std::min(from.waits_since.value_or(never), target.waits_since.value_or(never));
    tx.run(since == never ? "dialogue.answered_as_both" : "dialogue.waits",
           since == never ? both : db::Arguments{{"id", target.id}, {"answered", Instant{since.us - 1}}});
    tx.run("dialogue.recount", {{"id", target.id}});
    mark_anew(tx, target.id);
    record_act(tx, "threads-merged", by.id, target.id, Json::object({{"from", from.id.text()}}));
    follow_clock(tx, from.id);
    return after(tx, target.id);
}

} // namespace samband::dialogue
