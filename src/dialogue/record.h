#pragma once
#include "base/json.h"
#include "dialogue/take_in.h"

#include <optional>
#include <string_view>

/// The ledger's entries of the dialogue. What was written stands in them as a salted hash alone: threads hold personal
/// data and are forgotten, and the log is for ever. What is recorded of a thread is told to the pages that show it.
namespace samband::dialogue {

void record_taken(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at);
/// Of what is brought from elsewhere: no page is told.
void record_history(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at);
void record_change(db::Writing& tx, const Id& thread, const Id& entry, EntryState state, const std::string& text,
                   Instant at);
/// Of a chat ("chat-ended"): by nobody of ours where the resident or the clock did it.
void record_of_chat(db::Writing& tx, std::string_view kind, const std::optional<Id>& by, const Id& thread,
                    Json facts = Json::object());
/// "thread-closed" and the like. `facts` name nobody outside; what was `written` (a reason, a note) is hashed.
void record_act(db::Writing& tx, std::string_view kind, const Id& by, const Id& thread, Json facts = Json::object(),
                std::string_view written = {});

} // namespace samband::dialogue
