#include "base/problem.h"
#include "dialogue/act.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

Thread join_residents(db::Writing& tx, const people::Person& by, const Id& id, const Id& other_id)
{
    const Thread thread = load_thread(tx, by, id);
    const Thread other = load_thread(tx, by, other_id);
    if (thread.id == other.id) throw Problem(ProblemCode::invalid, "Velg en annen samtale av samme person.");
    if (thread.resident && thread.resident == other.resident) return thread;
    const Id resident = thread.resident ? *thread.resident : other.resident ? *other.resident : tx.new_id();
    for (const Thread& one : {thread, other}) {
        if (one.resident && *one.resident != resident)
            tx.run("dialogue.move_resident", {{"from", *one.resident}, {"into", resident}});
        tx.run("dialogue.set_resident", {{"id", one.id}, {"resident", resident}});
    }
    record_act(tx, "residents-joined", by.id, thread.id, Json::object({{"with", other.id.text()}}));
    return after(tx, thread.id);
}

Thread part_resident(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Thread thread = load_thread(tx, by, id);
    if (!thread.resident) return thread;
    tx.run("dialogue.set_resident", {{"id", thread.id}, {"resident", std::optional<Id>()}});
    tx.run("dialogue.resident_left_alone", {{"resident", *thread.resident}});
    record_act(tx, "resident-parted", by.id, thread.id);
    return after(tx, thread.id);
}

} // namespace samband::dialogue
