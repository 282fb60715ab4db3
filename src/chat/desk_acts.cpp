#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "chat/available.h"
#include "chat/desk_page.h"
#include "chat/limits.h"
#include "chat/pages.h"
#include "chat/use_cases.h"
#include "dialogue/answer_box.h"
#include "dialogue/limits.h"
#include "dialogue/template_facts.h"
#include "dialogue/thread_store.h"
#include "people/acted_once.h"
#include "people/typed_again.h"

namespace samband::chat {

using http::FieldKind;
using people::Visit;

namespace {

const http::FormShape no_form{"ChatDeskPress", {}};
const http::FormShape say_form{
    "ChatSaid",
    {{"text", FieldKind::lines, false, dialogue::answer_bytes, {}, "The line, without who says it"},
     {"despite_advice", FieldKind::flag, false, 1, {}, "The advice against it has been seen"},
     {"template", FieldKind::text, false, 80, {}, "A ready text, to be put in"}}};
const http::FormShape hand_on_form{
    "ChatHandedOn",
    {{"to", FieldKind::id, false, 36, {}, "The person who gets it"},
     {"unit", FieldKind::id, false, 36, {}, "Or the unit"},
     {"note", FieldKind::lines, false, dialogue::note_bytes, {}, "For whoever gets it"}}};
const http::FormShape end_form{
    "ChatEnded", {{"settled", FieldKind::choice, true, 10, {"yes", "no"}, "no: it is to be answered still"}}};

std::string desk_of(const Id& id)
{
    return "/samtaler/prat?vis=" + id.text() + "#p-" + id.text();
}

http::Reply acted(Visit& visit, const http::FormShape& shape, const char* label,
                  const std::function<http::Redirect(db::Writing&, const http::Form&)>& run)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        std::string to;
        std::string notice;
        const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
            const http::Redirect led = run(tx, form);
            return Json::object({{"to", led.to}, {"notice", led.notice}, {"told", led.model}});
        });
        return http::Redirect{told.find("to")->string(), *told.find("told"), told.find("notice")->string()};
    };
    return people::or_typed_again(visit, shape, act, [&] { return desk_page(visit); });
}

http::Reply take_on(Visit& visit)
{
    return acted(visit, no_form, "chat-begin-taking", [&](db::Writing& tx, const http::Form&) -> http::Redirect {
        begin_taking(tx, visit.someone());
        return {"/samtaler/prat", Json::object(), text_of("Du tar prat nå. Det slutter av seg selv når det stenger.")};
    });
}

http::Reply take_off(Visit& visit)
{
    return acted(visit, no_form, "chat-end-taking", [&](db::Writing& tx, const http::Form&) -> http::Redirect {
        end_taking(tx, visit.someone());
        return {"/samtaler/prat", Json::object(), text_of("Du tar ikke nye nå. De du har, er fortsatt dine.")};
    });
}

http::Reply next(Visit& visit)
{
    return acted(visit, no_form, "chat-take-next", [&](db::Writing& tx, const http::Form&) -> http::Redirect {
        const auto talk = take_next(tx, visit.someone());
        if (!talk) return {"/samtaler/prat", Json::object(), text_of("Ingen venter på deg nå.")};
        return {desk_of(talk->id), Json::object({{"id", talk->id.text()}})};
    });
}

http::Reply take(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return acted(visit, no_form, "chat-take", [&](db::Writing& tx, const http::Form&) -> http::Redirect {
        take_talk(tx, visit.someone(), id);
        return {desk_of(id), Json::object({{"id", id.text()}})};
    });
}

http::Redirect told_of(const Id& id, const dialogue::ChatOutcome& outcome)
{
    const Json told = Json::object({{"id", id.text()}, {"said", outcome.entry.has_value()}});
    if (outcome.entry) return {desk_of(id), told};
    if (outcome.needs_yes)
        return {desk_of(id), told, text_of("Dette krever et ja først, og kan ikke sies i prat. Gi praten videre.")};
    if (outcome.ruling.outcome == rulebook::Outcome::advised_against)
        return {desk_of(id), told, text_of("Reglementet råder fra. Kryss av for at du har sett det, og send på nytt.")};
    return {desk_of(id), told, text_of("Reglementet lar deg ikke svare på dette. Gi praten videre til en som kan.")};
}

/// What was not said stands in the box still.
http::Reply say(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const dialogue::Thread thread =
            visit.database.read([&](db::Reading& tx) { return dialogue::load_thread(tx, visit.someone(), id); });
        const auto reading = dialogue::read_answer(visit, thread, form.text("text"));
        const Json told = people::acted_once(visit, form, "chat-say", [&](db::Writing& tx) {
            const auto outcome = say_line(tx, visit.someone(), visit.municipality,
                                          {id, form.text("text"), form.flag("despite_advice")}, reading);
            const http::Redirect led = told_of(id, outcome);
            return Json::object({{"to", led.to}, {"notice", led.notice}, {"told", led.model}});
        });
        const std::string& notice = told.find("notice")->string();
        if (!told.find("told")->find("said")->boolean()) throw Problem(ProblemCode::conflict, notice);
        return http::Redirect{told.find("to")->string(), *told.find("told")};
    };
    return people::or_typed_again(visit, say_form, act, [&] { return desk_page(visit); });
}

http::Reply insert(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, say_form);
    http::Page page = desk_page(visit);
    const std::string chosen = visit.database.read([&](db::Reading& tx) {
        const auto thread = dialogue::load_thread(tx, visit.someone(), id);
        const auto box = dialogue::chat_box(tx, visit.someone(), visit.municipality, thread, visit.request.language);
        return dialogue::chosen_text(tx, visit.someone(), visit.municipality, thread, box, form.text("template"));
    });
    const std::string before(trim(form.text("text")));
    page.model["values"] =
        Json::object({{"text", before.empty() ? chosen : before + "\n\n" + chosen}, {"template", ""}});
    page.model["insert"] = chosen;
    return page;
}

http::Reply writing(Visit& visit)
{
    http::Form::read(visit.request, no_form);
    const Id id = visit.request.id_parameter("id");
    visit.database.write("chat.tell_writing", [&](db::Writing& tx) { tell_writing(tx, visit.someone(), id); });
    return http::Redirect{desk_of(id), Json::object({{"id", id.text()}})};
}

http::Reply hand(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return acted(visit, hand_on_form, "chat-hand-on", [&](db::Writing& tx, const http::Form& form) -> http::Redirect {
        hand_on(tx, visit.someone(), id, {form.id("to"), form.id("unit")}, form.text("note"));
        return {"/samtaler/prat", Json::object({{"id", id.text()}}),
                text_of("Praten er gitt videre, og den som venter, er satt over.")};
    });
}

http::Reply end(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return acted(visit, end_form, "chat-end", [&](db::Writing& tx, const http::Form& form) -> http::Redirect {
        end_by_us(tx, visit.someone(), id, form.text("settled") == "yes");
        return {"/samtaler/prat", Json::object({{"id", id.text()}}),
                form.text("settled") == "yes" ? text_of("Praten er avsluttet.")
                                              : text_of("Praten er avsluttet, og samtalen ligger åpen hos deg.")};
    });
}

} // namespace

void add_desk_act_routes(people::Routes& routes)
{
    using people::Access;
    routes.post("/samtaler/prat/tar", Access::writer, "One takes chats, until it closes", no_form, take_on);
    routes.post("/samtaler/prat/tar-ikke", Access::writer, "One takes no more", no_form, take_off);
    routes.post("/samtaler/prat/neste", Access::writer, "Take the one who has waited longest", no_form, next);
    routes.post("/samtaler/prat/{id}/ta", Access::writer, "Take that one", no_form, take);
    routes.post("/samtaler/prat/{id}/si", Access::writer, "Say something, at once, under the rule book", say_form, say);
    routes.post("/samtaler/prat/{id}/tekst", Access::writer, "Put a ready text into the box", say_form, insert);
    routes.post("/samtaler/prat/{id}/skriver", Access::writer, "One is writing: told, and stored nowhere", no_form,
                writing);
    routes.post("/samtaler/prat/{id}/gi-videre", Access::writer, "Hand it on to a person or a unit, with a note",
                hand_on_form, hand);
    routes.post("/samtaler/prat/{id}/avslutt", Access::writer, "End it: settled, or to be answered still", end_form,
                end);
}

} // namespace samband::chat
