#include "dialogue/thread_row.h"

namespace samband::dialogue {

std::string_view word(ThreadState state)
{
    switch (state) {
    case ThreadState::open:
        return "open";
    case ThreadState::waiting:
        return "waiting";
    case ThreadState::done:
        return "done";
    }
    return "open";
}

std::optional<ThreadState> thread_state_of(std::string_view said)
{
    for (const ThreadState state : {ThreadState::open, ThreadState::waiting, ThreadState::done})
        if (word(state) == said) return state;
    return std::nullopt;
}

std::string_view word(EntryKind kind)
{
    switch (kind) {
    case EntryKind::in:
        return "in";
    case EntryKind::out:
        return "out";
    case EntryKind::note:
        return "note";
    }
    return "in";
}

static EntryKind kind_in(std::string_view said)
{
    for (const EntryKind kind : {EntryKind::out, EntryKind::note})
        if (word(kind) == said) return kind;
    return EntryKind::in;
}

std::string_view word(EntryState state)
{
    switch (state) {
    case EntryState::there:
        return "there";
    case EntryState::edited:
        return "edited";
    case EntryState::deleted:
        return "deleted";
    }
    return "there";
}

static EntryState state_in(std::string_view said)
{
    for (const EntryState state : {EntryState::edited, EntryState::deleted})
        if (word(state) == said) return state;
    return EntryState::there;
}

static std::optional<rulebook::Category> category_in(const std::optional<std::string>& said)
{
    return said ? rulebook::read_word<rulebook::Category>(*said) : std::nullopt;
}

Thread read_thread(const db::Row& row)
{
    Thread thread;
    thread.id = row.id("id");
    thread.version = row.integer("version");
    thread.state = thread_state_of(row.text("state")).value_or(ThreadState::open);
    thread.way = way_of(row.text("way")).value_or(Way::form);
    thread.subject = row.text("subject");
    thread.who = row.text("who");
    thread.address = row.text("address");
    thread.unit = row.maybe_id("unit_id");
    thread.unit_name = row.maybe_text("unit_name").value_or("");
    thread.assignee = row.maybe_id("assignee_id");
    thread.assignee_name = row.maybe_text("assignee_name").value_or("");
    thread.resident = row.maybe_id("resident_id");
    thread.entries = row.integer("entries");
    thread.began = row.instant("began_at");
    thread.last = row.instant("last_at");
    thread.waits_since = row.maybe_instant("waits_since");
    thread.closed_why = row.text("closed_why");
    thread.merged_into = row.maybe_id("merged_into");
    thread.category = category_in(row.maybe_text("category"));
    thread.proposed = category_in(row.maybe_text("proposed"));
    thread.proposed_why = row.text("proposed_why");
    thread.tongue = row.text("tongue");
    thread.due = row.maybe_instant("due_at");
    thread.snoozed_until = row.maybe_instant("snoozed_until");
    thread.restricted = row.flag("restricted");
    thread.answered = row.instant("answered_at");
    return thread;
}

Entry read_entry(const db::Row& row)
{
    Entry entry;
    entry.id = row.id("id");
    entry.thread = row.id("thread_id");
    entry.kind = kind_in(row.text("kind"));
    entry.state = state_in(row.text("state"));
    entry.way = way_of(row.text("way")).value_or(Way::form);
    entry.who = row.text("who");
    entry.address = row.text("address");
    entry.by = row.maybe_id("by_id");
    entry.by_name = row.maybe_text("by_name").value_or("");
    entry.text = row.text("text");
    entry.at = row.instant("at");
    entry.stored = row.instant("stored_at");
    entry.out_of_sight = row.flag("out_of_sight");
    return entry;
}

} // namespace samband::dialogue
