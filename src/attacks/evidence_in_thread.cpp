#include "attacks/limits.h"
#include "attacks/use_cases.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"

namespace samband::attacks {

/// Of the newest that came in, what was said and by whom: a copy, for the conversation may be forgotten, and its author
/// may change it.
std::vector<NewEvidence> evidence_in_thread(db::Reading& tx, const people::Person& person, const Id& id)
{
    const dialogue::Thread thread = dialogue::load_thread(tx, person, id);
    std::vector<NewEvidence> kept;
    for (const dialogue::Entry& entry : dialogue::entries_of(tx, thread.id)) {
        if (entry.kind != dialogue::EntryKind::in) continue;
        if (kept.size() == copied_most) kept.erase(kept.begin());
        kept.push_back({.text = entry.text, .author = entry.who, .link = {}, .seen_by = person.name, .seen = entry.at});
    }
    return kept;
}

} // namespace samband::attacks
