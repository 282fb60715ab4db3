#include "dialogue/take_in.h"

#include "base/problem.h"
#include "base/text.h"
#include "dialogue/automatic.h"
#include "dialogue/clock.h"
#include "dialogue/forget.h"
#include "dialogue/history.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/propose_for.h"
#include "dialogue/record.h"
#include "dialogue/thanks.h"
#include "dialogue/thread_row.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static constexpr std::size_t subject_from_text = 80;
static constexpr std::size_t excerpt_characters = 160;

/// What may hold any bytes, in a column that holds text.
static std::string as_column(std::string_view raw)
{
    const bool text = is_utf8(raw) && raw.find('\0') == raw.npos;
    return text ? "t" + std::string(raw) : "x" + to_hex(raw);
}

static std::string fitting(std::string_view text, std::size_t bytes)
{
    std::string right = to_utf8(text);
    std::erase(right, '\0');
    if (right.size() > bytes) right.resize(utf8_prefix(std::string_view(right).substr(0, bytes)));
    return right;
}

static std::string one_line(std::string_view text, std::size_t characters)
{
    std::string line = fitting(text, characters * 16);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return shortened(trim(line), characters);
}

static void hold_whole(const Inbound& message)
{
    if (message.source.empty() || message.foreign_id.empty() || message.foreign_id.size() > foreign_id_bytes)
        throw Problem(ProblemCode::invalid, "A message needs a source, and an id of at most 500 bytes.");
    if (message.raw.size() > raw_bytes) throw Problem(ProblemCode::invalid, "The message is too large.");
    if (message.keys.size() > keys_most) throw Problem(ProblemCode::invalid, "A message names too many conversations.");
}

/// What came is kept before anything else: of two runs at once the second waits here, and then finds what the first has
/// stored. Nothing where it was here.
static std::optional<Id> kept(db::Writing& tx, Way way, const std::string& source, const std::string& foreign_id,
                              const std::string& raw, const std::optional<std::string>& why)
{
    const Id id = tx.new_id();
    const std::int64_t rows = tx.run("dialogue.keep_raw", {{"id", id},
                                                           {"way", word(way)},
                                                           {"source", source},
                                                           {"foreign_id", foreign_id},
                                                           {"content", as_column(raw)},
                                                           {"why", why},
                                                           {"now", tx.now()}});
    return rows == 1 ? std::optional(id) : std::nullopt;
}

/// The thread that a message goes to, and the one whose private link shows it: they differ where that was merged.
struct Goal {
    Id thread;
    Id came_to;
};

/// A thread that is full takes no more: a new one begins, and the keys lead to that.
static std::optional<Goal> thread_of(db::Reading& tx, const std::vector<std::string>& keys)
{
    for (const std::string& key : keys) {
        const auto row = tx.maybe("dialogue.thread_of_key", {{"conversation", key}});
        if (row && row->integer("entries") < entries_most) return Goal{row->id("thread_id"), row->id("came_to")};
    }
    return std::nullopt;
}

/// Where the thread of a private link is now, merged or not. A full one is refused: its link leads to no other.
static Goal joined_by_link(db::Reading& tx, const Id& thread)
{
    const auto now = find_thread(tx, thread);
    if (!now) throw Problem(ProblemCode::not_found, "Henvendelsen finnes ikke.");
    if (now->entries >= entries_most) throw Problem(ProblemCode::conflict, "Samtalen er full. Skriv en ny melding.");
    return {now->id, thread};
}

/// Who the conversation is with: what is brought from elsewhere may begin with an answer of ours.
static bool is_ours(const Inbound& message)
{
    return message.history && message.history->kind != EntryKind::in;
}

static Id begin_thread(db::Writing& tx, const Inbound& message, Instant at, const std::string& text)
{
    const Id id = tx.new_id();
    const std::string subject = one_line(message.subject, subject_characters);
    tx.run("dialogue.insert_thread",
           {{"id", id},
            {"way", word(message.way)},
            {"subject", subject.empty() ? one_line(text, subject_from_text) : subject},
            {"who", one_line(is_ours(message) ? message.history->to_who : message.who, who_characters)},
            {"address", one_line(is_ours(message) ? message.history->to_address : message.address, address_characters)},
            {"unit", message.unit},
            {"at", at},
            {"excerpt", one_line(text, excerpt_characters)}});
    return id;
}

static void add_entry(db::Writing& tx, const Inbound& message, const Taken& taken, const Id& came_to, const Id& raw,
                      Instant at, const std::string& text)
{
    tx.run("dialogue.insert_entry", {{"id", taken.entry},
                                     {"thread", taken.thread},
                                     {"came_to", came_to},
                                     {"kind", word(message.history ? message.history->kind : EntryKind::in)},
                                     {"way", word(message.way)},
                                     {"who", one_line(message.who, who_characters)},
                                     {"address", one_line(message.address, address_characters)},
                                     {"by", message.by},
                                     {"text", text},
                                     {"at", at},
                                     {"raw", raw},
                                     {"now", tx.now()}});
    if (message.history) return follow_history(tx, message, taken, at, one_line(text, excerpt_characters));
    const bool asks = !message.automatic && (taken.began || !is_only_thanks(text));
    tx.run(asks ? "dialogue.message_came" : "dialogue.came_asking_nothing",
           {{"id", taken.thread}, {"at", at}, {"excerpt", one_line(text, excerpt_characters)}});
    if (!asks) tx.run("dialogue.asks_nothing", {{"entry", taken.entry}});
    if (message.automatic) note_automatic(tx, taken);
}

Taken take_in(db::Writing& tx, const Inbound& message)
{
    hold_whole(message);
    auto raw = kept(tx, message.way, message.source, message.foreign_id, message.raw, {});
    if (!raw) {
        const db::Row row =
            tx.one("dialogue.entry_of_raw", {{"source", message.source}, {"foreign_id", message.foreign_id}});
        if (row.maybe_id("id")) return {*row.maybe_id("thread_id"), *row.maybe_id("id"), true, false};
        if (row.flag("forgotten")) return {Id(), Id(), true, false};
        raw = row.id("raw_id"); // it could not be read before, and can now
        tx.run("dialogue.raw_was_read", {{"id", *raw}});
    }
    const Instant at = std::min(message.at, tx.now());
    const std::string text = fitting(message.text, text_bytes);
    const auto known =
        message.by_link_of ? std::optional(joined_by_link(tx, *message.by_link_of)) : thread_of(tx, message.keys);
    const Taken taken{known ? known->thread : begin_thread(tx, message, at, text), tx.new_id(), false, !known};
    const Id came_to = known ? known->came_to : taken.thread;
    add_entry(tx, message, taken, came_to, *raw, at, text);
    for (const std::string& key : message.keys)
        tx.run(taken.began ? "dialogue.move_key" : "dialogue.keep_key", {{"conversation", key}, {"thread", came_to}});
    const std::string words =
        message.words.empty() ? found_by(message.subject, message.who, message.address, text) : message.words;
    index_entry(tx, find_thread(tx, taken.thread).value(), taken.entry, at, words);
    if (message.history) return taken;
    record_taken(tx, message, taken, at);
    propose_for(tx, message, taken);
    follow_clock(tx, taken.thread);
    return taken;
}

bool hold_unread(db::Writing& tx, Way way, const std::string& source, const std::string& foreign_id,
                 const std::string& raw, const std::string& why)
{
    if (!kept(tx, way, source, foreign_id, raw, why)) return false;
    forget_in_time(tx);
    return true;
}

/// A thread that was named by the beginning of a text is not named so when its author took that away.
static void name_anew(db::Writing& tx, const Id& thread, const std::string& before,
                      const std::optional<std::string>& text)
{
    tx.run("dialogue.rename",
           {{"id", thread},
            {"was", one_line(before, subject_from_text)},
            {"subject", text ? one_line(fitting(*text, text_bytes), subject_from_text) : std::string("(slettet)")}});
}

/// What it said before is found no more.
static void index_changed(db::Writing& tx, const Id& thread, const Id& entry)
{
    const Entry now = read_entry(tx.one("dialogue.entry_found", {{"id", entry}}));
    if (now.state == EntryState::deleted) return unindex_entry(tx, entry);
    const Thread whole = find_thread(tx, thread).value();
    index_entry(tx, whole, entry, now.at, found_by(whole, now));
}

/// Thanks that became a question by its author's hand is one that somebody waits with.
static void ask_after_all(db::Writing& tx, const Id& thread, const Id& entry, const std::optional<std::string>& text)
{
    if (!text || is_only_thanks(*text) || tx.run("dialogue.asks_after_all", {{"entry", entry}}) == 0) return;
    tx.run("dialogue.waits_after_all", {{"id", thread}, {"entry", entry}});
    follow_clock(tx, thread);
}

/// A change that comes after a later one, or after the message was taken away, changes nothing.
static bool change(db::Writing& tx, const std::string& source, const std::string& foreign_id, EntryState state,
                   const std::optional<std::string>& text, Instant at)
{
    const auto row = tx.maybe("dialogue.entry_of_raw", {{"source", source}, {"foreign_id", foreign_id}});
    if (!row || !row->maybe_id("id")) return false;
    const Id entry = *row->maybe_id("id");
    const std::string before = row->maybe_text("text").value_or("");
    const bool gone = row->maybe_text("state") == word(EntryState::deleted);
    if (gone || row->maybe_instant("changed_at").value_or(Instant{}) >= at) return false;
    if (text) tx.run("dialogue.keep_earlier", {{"entry", entry}, {"until", at}, {"text", before}});
    tx.run("dialogue.change_entry",
           {{"id", entry}, {"state", word(state)}, {"text", text ? fitting(*text, text_bytes) : before}, {"at", at}});
    name_anew(tx, *row->maybe_id("thread_id"), before, text);
    index_changed(tx, *row->maybe_id("thread_id"), entry);
    tx.run("dialogue.thread_touched", {{"id", *row->maybe_id("thread_id")}});
    record_change(tx, *row->maybe_id("thread_id"), entry, state, text.value_or(""), at);
    ask_after_all(tx, *row->maybe_id("thread_id"), entry, text);
    return true;
}

bool take_in_edit(db::Writing& tx, const std::string& source, const std::string& foreign_id, const std::string& text,
                  Instant at)
{
    return change(tx, source, foreign_id, EntryState::edited, text, at);
}

bool take_in_deletion(db::Writing& tx, const std::string& source, const std::string& foreign_id, Instant at)
{
    return change(tx, source, foreign_id, EntryState::deleted, {}, at);
}

} // namespace samband::dialogue
