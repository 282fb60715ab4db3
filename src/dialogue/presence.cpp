#include "dialogue/presence.h"

#include "dialogue/changed.h"
#include "dialogue/follow.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

void be_here(db::Writing& tx, const people::Person& person, const Id& id, Doing doing)
{
    const Thread thread = load_thread(tx, person, id);
    const Instant since = tx.now().plus_s(-gone_after_s);
    const auto was = tx.maybe("dialogue.was_here", {{"thread", thread.id}, {"person", person.id}, {"since", since}});
    tx.run("dialogue.leave_old", {{"before", since}});
    if (doing == Doing::leaves)
        tx.run("dialogue.leave", {{"thread", thread.id}, {"person", person.id}});
    else
        tx.run("dialogue.be_here", {{"thread", thread.id},
                                    {"person", person.id},
                                    {"now", tx.now()},
                                    {"wrote", doing == Doing::writes ? tx.now() : Instant{}}});
    if (doing != Doing::leaves) see_thread(tx, person, thread.id);
    const bool wrote = was && was->instant("wrote_at") >= since;
    const bool same = was ? doing != Doing::leaves && wrote == (doing == Doing::writes) : doing == Doing::leaves;
    if (!same) tell_beside(tx, thread.id);
}

std::vector<Present> present_in(db::Reading& tx, const Id& thread, const Id& but)
{
    const Instant since = tx.now().plus_s(-gone_after_s);
    return tx.all_as("dialogue.here_now", {{"thread", thread}, {"person", but}, {"since", since}},
                     [&](const db::Row& row) {
                         return Present{row.text("name"), row.instant("wrote_at") >= since};
                     });
}

} // namespace samband::dialogue
