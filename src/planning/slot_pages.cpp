#include "base/clock_words.h"
#include "base/problem.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "planning/calendar_model.h"
#include "planning/limits.h"
#include "planning/pages.h"
#include "planning/slots.h"
#include "rulebook/vocabulary.h"

namespace samband::planning {

using http::FieldKind;

static const http::FormShape slot_form{"QueueSlot",
                                       {{"channel", FieldKind::text, true, 40, {}, "The channel's word"},
                                        {"weekday", FieldKind::integer, true, 7, {}, "1 Monday to 7 Sunday"},
                                        {"time", FieldKind::text, true, 8, {}, "The time of day, \"12:00\""},
                                        {"name", FieldKind::text, false, name_characters, {}, "What people call it"}}};
static const http::FormShape no_fields{"QueueSlotGone", {}};

static http::Page slots_page(people::Visit& visit);
static http::Reply add(people::Visit& visit);
static http::Reply remove(people::Visit& visit);
static void dress(Json& model, http::Language language);

void add_slot_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kalender/plasser", Access::desk, "The fixed hours of the week of each channel", slots_page);
    routes.post("/kalender/plasser", Access::desk, "Add a fixed hour to a channel", slot_form, add);
    routes.post("/kalender/plasser/{id}/slett", Access::desk, "Remove a fixed hour", no_fields, remove);
}

static http::Page slots_page(people::Visit& visit)
{
    Json slots = Json::array();
    for (const Slot& slot : visit.database.read(list_slots))
        slots.push(Json::object({{"id", slot.id.text()},
                                 {"channel", slot.channel},
                                 {"weekday", slot.weekday},
                                 {"time", clock_words(slot.time)},
                                 {"name", slot.name}}));
    http::Page page{"planning/slots", Json::object({{"slots", std::move(slots)}})};
    page.dress = dress;
    return page;
}

static void dress(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Faste plasser"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}})});
    for (Json& slot : model["slots"].items()) {
        slot["channel_words"] = channel_words(slot.find("channel")->string(), language);
        slot["weekday_words"] = weekday_words(static_cast<int>(slot.find("weekday")->integer()), language);
    }
    Json channels = Json::array();
    for (const std::string_view channel : rulebook::Words<rulebook::Channel>::all)
        channels.push(Json::object({{"value", channel}, {"label", channel_words(std::string(channel), language)}}));
    Json weekdays = Json::array();
    for (int weekday = 1; weekday <= 7; ++weekday)
        weekdays.push(Json::object({{"value", std::to_string(weekday)}, {"label", weekday_words(weekday, language)}}));
    model["choices"] = Json::object({{"channel", std::move(channels)}, {"weekday", std::move(weekdays)}});
}

static Slot slot_of(const http::Form& form)
{
    const auto time = parse_clock(form.text("time"));
    if (!time)
        throw Problem(ProblemCode::invalid, "Skriv klokkeslettet som 12:00.",
                      {FieldProblem{"time", "Skriv klokkeslettet som 12:00."}});
    return {Id(), form.text("channel"), static_cast<int>(*form.integer("weekday")), *time, form.text("name")};
}

static http::Reply add(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Slot slot = slot_of(form);
        const Json told = people::acted_once(visit, form, "add-slot", [&](db::Writing& tx) {
            return Json::object({{"id", add_slot(tx, visit.someone(), slot).text()}});
        });
        return http::Redirect{"/kalender/plasser", told, text_of("Plassen er lagt til.")};
    };
    return people::or_typed_again(visit, slot_form, act, [&] { return slots_page(visit); });
}

static http::Reply remove(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, no_fields);
    const Id id = visit.request.id_parameter("id");
    const Json told = people::acted_once(visit, form, "remove-slot", [&](db::Writing& tx) {
        remove_slot(tx, visit.someone(), id);
        return Json::object({{"id", id.text()}});
    });
    return http::Redirect{"/kalender/plasser", told, text_of("Plassen er slettet.")};
}

} // namespace samband::planning
