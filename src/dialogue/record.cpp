#include "dialogue/record.h"

#include "dialogue/changed.h"
#include "ledger/append.h"

namespace samband::dialogue {

void record_taken(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at)
{
    ledger::append(tx, {"message-received",
                        taken.thread,
                        message.by,
                        Json::object({{"entry", taken.entry.text()},
                                      {"way", word(message.way)},
                                      {"at", to_rfc3339(at)},
                                      {"began", taken.began}}),
                        {{"raw", ledger::sha256(message.raw)}}});
    tell_changed(tx, taken.thread);
}

void record_history(db::Writing& tx, const Inbound& message, const Taken& taken, Instant at)
{
    ledger::append(tx, {"message-imported",
                        taken.thread,
                        {},
                        Json::object({{"entry", taken.entry.text()},
                                      {"import", message.history->import.text()},
                                      {"kind", word(message.history->kind)},
                                      {"way", word(message.way)},
                                      {"at", to_rfc3339(at)},
                                      {"began", taken.began}}),
                        {{"raw", ledger::sha256(message.raw)}}});
}

void record_change(db::Writing& tx, const Id& thread, const Id& entry, EntryState state, const std::string& text,
                   Instant at)
{
    const char* kind = state == EntryState::deleted ? "message-deleted-by-author" : "message-edited-by-author";
    ledger::append(tx, {kind,
                        thread,
                        {},
                        Json::object({{"entry", entry.text()}, {"at", to_rfc3339(at)}}),
                        {{"text", ledger::sha256(text)}}});
    tell_changed(tx, thread);
}

void record_of_chat(db::Writing& tx, std::string_view kind, const std::optional<Id>& by, const Id& thread, Json facts)
{
    ledger::append(tx, {std::string(kind), thread, by, std::move(facts)});
    tell_changed(tx, thread);
}

void record_act(db::Writing& tx, std::string_view kind, const Id& by, const Id& thread, Json facts,
                std::string_view written)
{
    ledger::Act act{std::string(kind), thread, by, std::move(facts)};
    if (!written.empty()) act.attachments.push_back({"text", ledger::sha256(written)});
    ledger::append(tx, act);
    tell_changed(tx, thread);
}

} // namespace samband::dialogue
