#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <vector>

/// Notes in the calendar: what people plan around. The desk writes them, everybody who writes posts reads them.
namespace samband::planning {

/// What a note says, and of which days.
struct NoteText {
    Date from;
    Date to; ///< the last day; the same for one day
    std::string says;
};

struct CalendarNote {
    Id id;
    std::int64_t version = 0;
    NoteText text;
    Instant changed;
};

/// Those that touch the span, the earliest first, at most `notes_most`. Both days are in it.
std::vector<CalendarNote> notes_between(db::Reading& tx, const Date& from, const Date& to);
/// Problem not_found if there is none.
CalendarNote load_note(db::Reading& tx, const Id& id);

/// By the desk. All are recorded. Problem invalid on an empty or too long text or a span that ends before it begins;
/// conflict if it changed since `seen_version`.
Id add_note(db::Writing& tx, const people::Person& by, const NoteText& text);
void change_note(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                 const NoteText& text);
void remove_note(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version);

} // namespace samband::planning
