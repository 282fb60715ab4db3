#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "planning/calendar_asked.h"
#include "planning/days.h"
#include "planning/limits.h"
#include "planning/notes.h"
#include "planning/pages.h"

namespace samband::planning {

using http::FieldKind;

static const http::FormShape note_form{
    "CalendarNote",
    {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed; of a new one 0"},
     {"says", FieldKind::text, true, note_characters, {}, "What the days are about"},
     {"from", FieldKind::date, true, 10, {}, "The first day"},
     {"to", FieldKind::date, false, 10, {}, "The last day; the first if absent"}}};
static const http::FormShape remove_form{
    "CalendarNoteGone",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"}}};

static http::Page new_page(people::Visit& visit);
static http::Page note_page(people::Visit& visit);
static http::Reply add(people::Visit& visit);
static http::Reply change(people::Visit& visit);
static http::Reply remove(people::Visit& visit);

void add_note_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kalender/merknader/ny", Access::desk, "The form of a note in the calendar; dag is its day", new_page);
    routes.post("/kalender/merknader", Access::desk, "Write a note in the calendar", note_form, add);
    routes.get("/kalender/merknader/{id}", Access::desk, "A note in the calendar, to be changed", note_page);
    routes.post("/kalender/merknader/{id}", Access::desk, "Change a note in the calendar", note_form, change);
    routes.post("/kalender/merknader/{id}/slett", Access::desk, "Remove a note from the calendar", remove_form, remove);
}

static http::Page page_of(Json model, const char* title)
{
    http::Page page{"planning/note", std::move(model)};
    page.dress = [title](Json& facts, http::Language language) {
        facts["title"] = people::say(title, language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
    };
    return page;
}

static Json values_of(const NoteText& text)
{
    return Json::object({{"says", text.says}, {"from", to_string(text.from)}, {"to", to_string(text.to)}});
}

static http::Page new_page(people::Visit& visit)
{
    const Date day = calendar_asked(visit.request, in_oslo(visit.request.at).date).day;
    return page_of(Json::object({{"values", values_of({day, day, ""})}, {"version", 0}}), text_of("Ny merknad"));
}

static http::Page note_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const CalendarNote note = visit.database.read([&](db::Reading& tx) { return load_note(tx, id); });
    return page_of(Json::object({{"id", id.text()}, {"version", note.version}, {"values", values_of(note.text)}}),
                   text_of("Merknad i kalenderen"));
}

static NoteText text_of_form(const http::Form& form)
{
    const Date from = parse_date(form.text("from")).value_or(Date{});
    return {from, form.has("to") ? parse_date(form.text("to")).value_or(from) : from, form.text("says")};
}

static http::Redirect to_calendar(const Date& day, Json told, const char* notice)
{
    return {"/kalender?dag=" + to_string(day), std::move(told), notice};
}

static http::Reply add(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const NoteText text = text_of_form(form);
        const Json told = people::acted_once(visit, form, "add-note", [&](db::Writing& tx) {
            return Json::object({{"id", add_note(tx, visit.someone(), text).text()}});
        });
        return to_calendar(text.from, told, text_of("Merknaden står i kalenderen."));
    };
    return people::or_typed_again(visit, note_form, act, [&] { return new_page(visit); });
}

static http::Reply change(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const NoteText text = text_of_form(form);
        const Json told = people::acted_once(visit, form, "change-note", [&](db::Writing& tx) {
            change_note(tx, visit.someone(), id, form.integer("seen_version").value_or(0), text);
            return Json::object({{"id", id.text()}});
        });
        return to_calendar(text.from, told, text_of("Merknaden er endret."));
    };
    return people::or_typed_again(visit, note_form, act, [&] { return note_page(visit); });
}

static http::Reply remove(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "remove-note", [&](db::Writing& tx) {
            const Date day = load_note(tx, id).text.from;
            remove_note(tx, visit.someone(), id, *form.integer("seen_version"));
            return Json::object({{"day", to_string(day)}});
        });
        return to_calendar(*parse_date(told.find("day")->string()), told, text_of("Merknaden er slettet."));
    };
    return people::or_typed_again(visit, remove_form, act, [&] { return note_page(visit); });
}

} // namespace samband::planning
