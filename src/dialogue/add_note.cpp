#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/follow.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

Thread add_note(db::Writing& tx, const people::Person& by, const Id& id, const std::string& text)
{
    const Thread thread = load_thread(tx, by, id);
    const std::string note = hold_text(text, note_bytes, "note", text_of("Skriv merknaden."));
    const Id entry = tx.new_id();
    tx.run("dialogue.insert_entry", {{"id", entry},
                                     {"thread", thread.id},
                                     {"came_to", thread.id},
                                     {"kind", word(EntryKind::note)},
                                     {"way", word(thread.way)},
                                     {"who", ""},
                                     {"address", ""},
                                     {"by", by.id},
                                     {"text", note},
                                     {"at", tx.now()},
                                     {"raw", std::optional<Id>()},
                                     {"now", tx.now()}});
    tell_mentioned(tx, by, thread, entry, note);
    tx.run("dialogue.note_came", {{"id", thread.id}, {"at", tx.now()}});
    index_entry(tx, thread, entry, tx.now(), found_by("", "", "", note));
    record_act(tx, "thread-noted", by.id, thread.id, Json::object({{"entry", entry.text()}}), note);
    return after(tx, thread.id);
}

} // namespace samband::dialogue
