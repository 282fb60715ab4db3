#include "base/problem.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"

#include <algorithm>

namespace samband::dialogue {

void look_after_unread(db::Writing& tx, const people::Person& by, const Id& raw)
{
    const std::vector<Unread> waiting = list_unread(tx);
    if (std::ranges::find(waiting, raw, &Unread::id) == waiting.end())
        throw Problem(ProblemCode::not_found, "Den ligger ikke her lenger. Kanskje har noen tatt hånd om den.");
    tx.run("dialogue.look_after_unread", {{"id", raw}});
    record_act(tx, "unread-looked-after", by.id, raw);
}

} // namespace samband::dialogue
