#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/thread_choices.h"
#include "dialogue/use_cases.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

static const http::FormShape typed_in_form{
    "TypedIn",
    {{"way",
      FieldKind::choice,
      true,
      20,
      {"telephone", "counter", "letter", "elsewhere", "press"},
      "How it came; press: a journalist"},
     {"who", FieldKind::text, false, 2 * who_characters, {}, "Who it was"},
     {"address", FieldKind::text, false, 2 * address_characters, {}, "Where an answer goes: a number or an address"},
     {"outlet", FieldKind::text, false, 2 * who_characters, {}, "Of the press: the medium"},
     {"deadline", FieldKind::text, false, 2 * who_characters, {}, "Of the press: until when, as they said it"},
     {"calls_back", FieldKind::id, false, 36, {}, "Who of ours calls back: it is given to them"},
     {"subject",
      FieldKind::text,
      false,
      2 * subject_characters,
      {},
      "In a few words; the beginning of the text if absent"},
     {"text", FieldKind::lines, false, text_bytes, {}, "What it is about"},
     {"unit", FieldKind::id, false, 36, {}, "Whose it is; none if absent"}}};

static http::Page typed_in_page(people::Visit& visit);
static http::Reply take(people::Visit& visit);

void add_typed_in_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/ny", Access::writer,
               "Type in what came by telephone, at the counter, by letter or from the press; maate=presse for the last",
               [](people::Visit& visit) -> http::Reply { return typed_in_page(visit); });
    routes.post("/samtaler/ny", Access::writer, "Store what was typed in as a conversation", typed_in_form, take);
}

static bool for_press(const http::Request& request)
{
    const std::string* asked = request.query_value("maate");
    const Json* sent = request.body.find("way");
    return (asked && *asked == "presse") || (sent && sent->is_string() && sent->string() == word(Way::press));
}

static Json way_choices()
{
    Json choices = Json::array();
    for (int i = 0; i < ways; ++i) {
        const Way way = static_cast<Way>(i);
        if (is_typed_in(way) && way != Way::press)
            choices.push(Json::object({{"value", word(way)}, {"chosen", way == Way::telephone}}));
    }
    return choices;
}

static http::Page typed_in_page(people::Visit& visit)
{
    const bool press = for_press(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json choices =
            Json::object({{"unit", unit_choices(tx, {})}, {"calls_back", people_choices(tx, visit.someone().id)}});
        if (!press) choices["way"] = way_choices();
        return Json::object({{"press", press}, {"choices", std::move(choices)}, {"values", Json::object()}});
    });
    http::Page page{"dialogue/typed_in", std::move(model)};
    page.dress = [press](Json& facts, http::Language language) {
        facts["title"] =
            people::say(press ? text_of("Før inn en pressehenvendelse") : text_of("Før inn en henvendelse"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        name_first(facts["choices"]["unit"], text_of("Ingen enhet"), language);
        name_first(facts["choices"]["calls_back"], text_of("Ikke bestemt ennå"), language);
        if (press) return;
        for (Json& choice : facts["choices"]["way"].items())
            choice["label"] = people::say(name(*way_of(choice.find("value")->string())), language);
    };
    return page;
}

static TypedIn typed_in(const http::Form& form)
{
    return {.way = way_of(form.text("way")).value(),
            .who = form.text("who"),
            .address = form.text("address"),
            .subject = form.text("subject"),
            .text = form.text("text"),
            .unit = form.id("unit"),
            .outlet = form.text("outlet"),
            .deadline = form.text("deadline"),
            .calls_back = form.id("calls_back")};
}

static http::Reply take(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "type-in", [&](db::Writing& tx) {
            const Thread thread = type_in(tx, visit.someone(), typed_in(form));
            return Json::object({{"id", thread.id.text()}, {"readable", may_read(tx, visit.someone(), thread)}});
        });
        const bool readable = told.find("readable")->boolean();
        return http::Redirect{readable ? "/samtaler/" + told.find("id")->string() : "/samtaler", told,
                              text_of("Henvendelsen er ført inn.")};
    };
    return people::or_typed_again(visit, typed_in_form, act, [&] { return typed_in_page(visit); });
}

} // namespace samband::dialogue
