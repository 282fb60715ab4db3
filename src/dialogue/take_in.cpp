#include "dialogue/take_in.h"

#include "base/problem.h"
#include "base/text.h"
#include "dialogue/automatic.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/forget.h"
#include "dialogue/history.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/propose_for.h"
#include "dialogue/record.h"
#include "dialogue/sight.h"
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
static std::optional<Goal> thread_of(db::Reading& tx, const Inbound& message)
{
    for (const std::string& key : message.keys) {
        const auto row = tx.maybe("dialogue.thread_of_key", {{"conversation", key}});
        if (row && message.joins_since && row->instant("last_at") < *message.joins_since) continue;
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

namespace {

/// A message that is new, with what is known of it before its thread is.
struct Came {
    const Inbound& message;
    Id raw;
    Instant at;
    std::string text;
    Proposal proposal;
    std::string words; ///< that it is found by
};

} // namespace

static void add_entry(db::Writing& tx, const Came& came, const Taken& taken, const Id& came_to)
{
    tx.run("dialogue.insert_entry", {{"id", taken.entry},
                                     {"thread", taken.thread},
                                     {"came_to", came_to},
                                     {"kind", word(came.message.history ? came.message.history->kind : EntryKind::in)},
                                     {"way", word(came.message.way)},
                                     {"who", one_line(came.message.who, who_characters)},
                                     {"address", one_line(came.message.address, address_characters)},
                                     {"by", came.message.by},
                                     {"text", came.text},
                                     {"at", came.at},
                                     {"raw", came.raw},
                                     {"now", tx.now()}});
}

/// Those that led elsewhere still do, or where `move` is set lead here too. In two steps: one that inserts or updates
/// would make SQLite write out what the index of words has gathered, for every message.
static void lead_to(db::Writing& tx, const std::vector<std::string>& keys, const Id& thread, bool move)
{
    for (const std::string& key : keys) {
        const db::Arguments leads{{"conversation", key}, {"thread", thread}};
        if (tx.run("dialogue.keep_key", leads) == 0 && move) tx.run("dialogue.move_key", leads);
    }
}

/// The thread as it will stand: what follows from its first message is reckoned before its row is written, so that it
/// is written once.
static Thread thread_begun(db::Writing& tx, const Came& came)
{
    const Inbound& message = came.message;
    const std::string subject = one_line(message.subject, subject_characters);
    Thread thread;
    thread.id = tx.new_id();
    thread.version = 2; // its beginning, and its first message
    thread.way = message.way;
    thread.subject = subject.empty() ? one_line(came.text, subject_from_text) : subject;
    thread.who = one_line(message.who, who_characters);
    thread.address = one_line(message.address, address_characters);
    thread.unit = message.unit;
    thread.entries = 1;
    thread.began = came.at;
    thread.last = came.at;
    if (!message.automatic && came.at > thread.answered) thread.waits_since = came.at;
    return thread;
}

static void insert_thread(db::Writing& tx, const Thread& thread, const std::string& text)
{
    tx.run("dialogue.insert_begun", {{"id", thread.id},
                                     {"version", thread.version},
                                     {"way", word(thread.way)},
                                     {"subject", thread.subject},
                                     {"who", thread.who},
                                     {"address", thread.address},
                                     {"unit", thread.unit},
                                     {"assignee", thread.assignee},
                                     {"at", thread.began},
                                     {"excerpt", one_line(text, excerpt_characters)},
                                     {"waits_since", thread.waits_since},
                                     {"proposed", rulebook::word(*thread.proposed)},
                                     {"why", thread.proposed_why},
                                     {"tongue", thread.tongue},
                                     {"due", thread.due}});
}

static Taken begin_thread(db::Writing& tx, const Came& came)
{
    Thread thread = thread_begun(tx, came);
    const auto rule = propose_first(tx, came.message, came.proposal, thread);
    thread.due = first_due(tx, thread);
    insert_thread(tx, thread, came.text);
    const Taken taken{thread.id, tx.new_id(), false, true};
    add_entry(tx, came, taken, thread.id);
    if (came.message.automatic) {
        tx.run("dialogue.asks_nothing", {{"entry", taken.entry}});
        note_automatic(tx, taken);
    }
    lead_to(tx, came.message.keys, thread.id, true);
    index_new_entry(tx, thread, taken.entry, came.at, came.words);
    record_taken(tx, came.message, taken, came.at);
    if (rule) record_routed(tx, thread.id, *rule);
    // After that, so that those are told who lead the unit it has gone to.
    if (came.proposal.category == rulebook::Category::concern) raise_concern(tx, thread.id, true);
    begin_clock(tx, thread);
    return taken;
}

static Taken join_thread(db::Writing& tx, const Came& came, const Goal& goal)
{
    const Taken taken{goal.thread, tx.new_id(), false, false};
    add_entry(tx, came, taken, goal.came_to);
    const bool asks = !came.message.automatic && !is_only_thanks(came.text);
    tx.run(asks ? "dialogue.message_came" : "dialogue.came_asking_nothing",
           {{"id", taken.thread}, {"at", came.at}, {"excerpt", one_line(came.text, excerpt_characters)}});
    if (!asks) tx.run("dialogue.asks_nothing", {{"entry", taken.entry}});
    if (came.message.automatic) note_automatic(tx, taken);
    lead_to(tx, came.message.keys, goal.came_to, false);
    Thread thread = find_thread(tx, taken.thread).value();
    index_new_entry(tx, thread, taken.entry, came.at, came.words);
    record_taken(tx, came.message, taken, came.at);
    propose_later(tx, came.proposal, came.at, thread);
    if (came.proposal.category == rulebook::Category::concern) raise_concern(tx, thread.id, true);
    follow_waiting(tx, thread);
    return taken;
}

/// What was said in another system: its thread is made as a plain one, and nothing follows from it.
static Id begin_history(db::Writing& tx, const Came& came)
{
    const Inbound& message = came.message;
    const bool ours = message.history->kind != EntryKind::in; // the conversation is with whom it went to
    const Id id = tx.new_id();
    const std::string subject = one_line(message.subject, subject_characters);
    tx.run("dialogue.insert_thread",
           {{"id", id},
            {"way", word(message.way)},
            {"subject", subject.empty() ? one_line(came.text, subject_from_text) : subject},
            {"who", one_line(ours ? message.history->to_who : message.who, who_characters)},
            {"address", one_line(ours ? message.history->to_address : message.address, address_characters)},
            {"unit", message.unit},
            {"at", came.at},
            {"excerpt", one_line(came.text, excerpt_characters)}});
    return id;
}

static Taken take_history(db::Writing& tx, const Came& came, const std::optional<Goal>& goal)
{
    const Taken taken{goal ? goal->thread : begin_history(tx, came), tx.new_id(), false, !goal};
    const Id came_to = goal ? goal->came_to : taken.thread;
    add_entry(tx, came, taken, came_to);
    follow_history(tx, came.message, taken, came.at, one_line(came.text, excerpt_characters));
    lead_to(tx, came.message.keys, came_to, taken.began);
    index_new_entry(tx, find_thread(tx, taken.thread).value(), taken.entry, came.at, came.words);
    return taken;
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
    Came came{message,
              *raw,
              std::min(message.at, tx.now()),
              fitting(message.text, text_bytes),
              message.history ? Proposal{} : proposal_for(message),
              message.words};
    if (came.words.empty()) came.words = found_by(message.subject, message.who, message.address, came.text);
    const auto goal =
        message.by_link_of ? std::optional(joined_by_link(tx, *message.by_link_of)) : thread_of(tx, message);
    if (message.history) return take_history(tx, came, goal);
    const Taken taken = goal ? join_thread(tx, came, *goal) : begin_thread(tx, came);
    if (!message.by) tx.tell(MessageTaken{taken.thread, taken.entry});
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
    const auto sight = state == EntryState::deleted ? sight_of(tx, entry) : std::nullopt;
    // A network tells of what we have removed there too: that was not its author.
    const bool by_us = sight && sight->sight == Sight::removed && sight->stage != SightStage::asked &&
                       sight->stage != SightStage::failed;
    const bool gone = by_us || row->maybe_text("state") == word(EntryState::deleted);
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
