#include "dialogue/take_in_own.h"

#include "base/text.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"

namespace samband::dialogue {

static std::optional<Id> kept_raw(db::Writing& tx, const Inbound& message)
{
    const Id raw = tx.new_id();
    const std::int64_t rows = tx.run("dialogue.keep_raw", {{"id", raw},
                                                           {"way", word(message.way)},
                                                           {"source", message.source},
                                                           {"foreign_id", message.foreign_id},
                                                           {"content", "t" + message.raw.substr(0, raw_bytes)},
                                                           {"why", std::optional<std::string>()},
                                                           {"now", tx.now()}});
    return rows == 1 ? std::optional(raw) : std::nullopt;
}

std::optional<Id> take_in_own(db::Writing& tx, const Id& thread, const Id& came_to, const Inbound& message)
{
    const auto raw = kept_raw(tx, message);
    if (!raw) return std::nullopt;
    const Id entry = tx.new_id();
    const Instant at = std::min(message.at, tx.now());
    const std::string text = message.text.substr(0, utf8_prefix(std::string_view(message.text).substr(0, text_bytes)));
    tx.run("dialogue.insert_entry", {{"id", entry},
                                     {"thread", thread},
                                     {"came_to", std::optional(came_to)},
                                     {"kind", word(EntryKind::out)},
                                     {"way", word(message.way)},
                                     {"who", ""},
                                     {"address", ""},
                                     {"by", std::optional<Id>()},
                                     {"text", text},
                                     {"at", at},
                                     {"raw", *raw},
                                     {"now", tx.now()}});
    tx.run("dialogue.answered_there", {{"id", thread}, {"at", at}});
    tx.run("dialogue.recount", {{"id", thread}});
    tx.run("dialogue.waits_for_them_now", {{"id", thread}});
    index_entry(tx, find_thread(tx, thread).value(), entry, at, found_by("", "", "", text));
    ledger::append(tx, {"answered-in-network",
                        thread,
                        {},
                        Json::object({{"entry", entry.text()}, {"way", word(message.way)}, {"at", to_rfc3339(at)}}),
                        {{"text", ledger::sha256(text)}}});
    tell_changed(tx, thread);
    follow_clock(tx, thread);
    return entry;
}

} // namespace samband::dialogue
