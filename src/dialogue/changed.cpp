#include "dialogue/changed.h"

namespace samband::dialogue {

void tell_changed(db::Writing& tx, const Id& thread)
{
    tx.tell(ThreadChanged{thread, true});
}

void tell_beside(db::Writing& tx, const Id& thread)
{
    tx.tell(ThreadChanged{thread, false});
}

std::string topic_of(const Id& thread)
{
    return "thread:" + thread.text();
}

} // namespace samband::dialogue
