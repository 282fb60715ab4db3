#include "planning/notes.h"

#include "base/text.h"
#include "people/noted.h"
#include "planning/limits.h"
#include "planning/span.h"

namespace samband::planning {

static CalendarNote read_note(const db::Row& row)
{
    return {row.id("id"),
            row.integer("version"),
            {*parse_date(row.text("from_day")), *parse_date(row.text("to_day")), row.text("says")},
            row.instant("changed_at")};
}

std::vector<CalendarNote> notes_between(db::Reading& tx, const Date& from, const Date& to)
{
    return tx.all_as("planning.notes_between", {{"from_day", to_string(from)}, {"to_day", to_string(to)}}, read_note);
}

CalendarNote load_note(db::Reading& tx, const Id& id)
{
    if (const auto row = tx.maybe("planning.note", {{"id", id}})) return read_note(*row);
    throw Problem(ProblemCode::not_found, "Merknaden finnes ikke. Kanskje er den slettet.");
}

static void hold(const NoteText& text)
{
    std::vector<FieldProblem> wrong;
    if (text.says.empty()) wrong.push_back(FieldProblem{"says", "Skriv hva dagene gjelder."});
    if (graphemes(text.says) > note_characters) wrong.push_back(FieldProblem{"says", "Skriv det kortere."});
    check_span(wrong, text.from, text.to, note_days);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static db::Arguments arguments_of(db::Writing& tx, const people::Person& by, const Id& id, const NoteText& text)
{
    return {{"id", id},
            {"from_day", to_string(text.from)},
            {"to_day", to_string(text.to)},
            {"says", text.says},
            {"by", by.id},
            {"now", tx.now()}};
}

static void record(db::Writing& tx, const char* kind, const people::Person& by, const Id& id, const NoteText& text)
{
    people::note_act(tx, kind, by.id, id,
                     Json::object({{"from", to_string(text.from)}, {"to", to_string(text.to)}, {"says", text.says}}));
}

Id add_note(db::Writing& tx, const people::Person& by, const NoteText& text)
{
    hold(text);
    const Id id = tx.new_id();
    tx.run("planning.insert_note", arguments_of(tx, by, id, text));
    record(tx, "calendar-note-added", by, id, text);
    return id;
}

static CalendarNote load_seen(db::Reading& tx, const Id& id, std::int64_t seen_version)
{
    CalendarNote note = load_note(tx, id);
    if (note.version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret merknaden. Last siden på nytt.");
    return note;
}

void change_note(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                 const NoteText& text)
{
    load_seen(tx, id, seen_version);
    hold(text);
    tx.run("planning.update_note", arguments_of(tx, by, id, text));
    record(tx, "calendar-note-changed", by, id, text);
}

void remove_note(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const CalendarNote note = load_seen(tx, id, seen_version);
    tx.run("planning.delete_note", {{"id", id}});
    record(tx, "calendar-note-removed", by, id, note.text);
}

} // namespace samband::planning
