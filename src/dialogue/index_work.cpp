#include "dialogue/index_work.h"

#include "dialogue/index_entry.h"
#include "dialogue/thread_row.h"
#include "dialogue/thread_store.h"
#include "search/said.h"

#include <map>

namespace samband::dialogue {

/// Notes too: those inside look for what they wrote. What its author took away is in no search.
static void put(db::Writing& tx, const Thread& thread, const Entry& entry)
{
    if (entry.state == EntryState::deleted) return;
    index_entry(tx, thread, entry.id, entry.at, found_by(thread, entry));
}

/// Those after this one, in the order of their ids; the last of them, nil where there are no more.
static Id index_some(db::Writing& tx, const Id& after)
{
    const auto some = tx.all_as("dialogue.entries_after", {{"after", after}, {"most", indexed_at_once}}, read_entry);
    for (const Entry& entry : some)
        if (const auto thread = find_thread(tx, entry.thread)) put(tx, *thread, entry);
    return some.empty() ? Id() : some.back().id;
}

static Id mark_some(db::Writing& tx, const Id& id, const Id& after)
{
    const auto thread = find_thread(tx, id);
    if (!thread) return {};
    const std::vector<std::string> marks = marks_of(tx, *thread);
    const auto some = tx.all_as("dialogue.entries_of_after",
                                {{"thread", thread->id}, {"after", after}, {"most", indexed_at_once}}, read_entry);
    for (const Entry& entry : some)
        if (!search::mark_said(tx, "entry", entry.id, marks)) put(tx, *thread, entry);
    return some.empty() ? Id() : some.back().id;
}

outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database)
{
    const Json* named = lease.payload.find("thread");
    const auto thread = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    Id last;
    do {
        last = database.write(index_work_kind, [&](db::Writing& tx) {
            outbox::renew(tx, lease);
            return thread ? mark_some(tx, *thread, last) : index_some(tx, last);
        });
    } while (!last.nil());
    return outbox::Done{};
}

} // namespace samband::dialogue
