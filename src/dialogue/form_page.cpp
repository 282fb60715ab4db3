#include "dialogue/form_page.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "http/csrf.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using people::Visit;

/// Hidden from people; programs that fill in everything fill it in.
static constexpr const char* trap = "nettsted";

static Json units_json(Visit& visit);
static FormMessage message_of(const http::Form& form, const http::FormShape& shape);
static void hold_no_robot(const http::Form& form);

void hold_in_use(const people::Municipality& municipality)
{
    if (!municipality.takes_messages) throw Problem(ProblemCode::not_found, "Skjemaet er ikke i bruk her. Ring oss.");
}

const http::FormShape& enquiry_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "Enquiry",
        {{"subject", FieldKind::text, false, subject_characters, {}, "What it is about"},
         {"message", FieldKind::lines, false, form_characters, {}, "The message; no identity numbers"},
         {"unit", FieldKind::id, false, 36, {}, "The unit that it concerns, where one knows"},
         {"who", FieldKind::text, false, who_characters, {}, "A name, as one likes"},
         {"email", FieldKind::text, false, mail_address_bytes, {}, "Where the private link is sent too"},
         {trap, FieldKind::text, false, 200, {}, "Left empty by people"}}};
    return form;
}

const http::FormShape& addition_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "EnquiryAddition",
        {{"message", FieldKind::lines, false, form_characters, {}, "The message; no identity numbers"},
         {trap, FieldKind::text, false, 200, {}, "Left empty by people"}}};
    return form;
}

http::Page form_page(Visit& visit, Stands stands)
{
    hold_in_use(visit.municipality);
    const bool framed = stands == Stands::in_frame;
    Json model = Json::object({{"phone", visit.municipality.phone},
                               {"call", call_of(visit.municipality.phone)},
                               {"choices", Json::object({{"unit", units_json(visit)}})},
                               {"to", framed ? "/kontakt/skjema/innebygd" : "/kontakt/skjema"}});
    http::Page page{framed ? "dialogue/form_in_frame" : "dialogue/form", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Skriv til oss"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kontakt"}, {"label", people::say(text_of("Kontakt"), language)}})});
        facts["choices"]["unit"].items().front()["label"] = people::say(text_of("Vet ikke"), language);
    };
    return page;
}

std::string call_of(std::string_view phone)
{
    std::string call;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || c == '+') call += c;
    return call;
}

/// "Vet ikke" first; `?enhet=ID` chooses, so that a page about a service can lead here.
static Json units_json(Visit& visit)
{
    const std::string* asked = visit.request.query_value("enhet");
    Json units = Json::array();
    units.push(Json::object({{"value", ""}, {"label", ""}, {"chosen", false}}));
    for (const people::Unit& unit : visit.database.read(people::list_units))
        units.push(Json::object(
            {{"value", unit.id.text()}, {"label", unit.name}, {"chosen", asked && unit.id.text() == *asked}}));
    return units;
}

http::Reply taken(Visit& visit, const Pace& pace, const http::FormShape& shape,
                  const std::function<http::Reply(const FormMessage&)>& act, const std::function<http::Page()>& page)
{
    const std::string client = visit.municipality.key + " " + http::network_of(visit.request.remote);
    int wait_s = 0;
    bool flooded = false;
    const auto held = [&](const http::Form& form) -> http::Reply {
        hold_no_robot(form);
        if (visit.request.wants_json)
            pace->admit(client, visit.request.at);
        else if ((wait_s = pace->take(client, visit.request.at)) > 0)
            throw Problem(ProblemCode::conflict,
                          "Det er sendt mange meldinger herfra. Vent et minutt, og trykk Send på nytt.");
        try {
            return act(message_of(form, shape));
        } catch (const Problem& problem) {
            if (problem.code() != ProblemCode::unavailable || visit.request.wants_json) throw;
            wait_s = flooded_wait_s;
            flooded = true;
            throw Problem(ProblemCode::conflict, problem.safe_message()); // on the page, with all that was typed
        }
    };
    http::Reply reply = people::or_typed_again(visit, shape, held, page);
    if (auto* again = std::get_if<http::Page>(&reply.what); again && wait_s > 0) {
        again->status = flooded ? 503 : 429;
        reply.headers.emplace_back("Retry-After", std::to_string(wait_s));
    }
    return reply;
}

/// Another site's page could make its readers write to us, past the pace: the browser's own word keeps it out. It has
/// no say where a private link is needed, whose page tells no site where it came from (Origin: null).
http::Reply sent(Visit& visit, const Pace& pace, Stands stands, const std::function<http::Redirect(const Sent&)>& after)
{
    hold_in_use(visit.municipality);
    http::check_same_site(visit.request);
    const auto act = [&](const FormMessage& message) -> http::Reply {
        return after(visit.database.write("dialogue.send_form", [&](db::Writing& tx) {
            return send_form(tx, visit.municipality, visit.request.language, message);
        }));
    };
    return taken(visit, pace, enquiry_form(), act, [&] { return form_page(visit, stands); });
}

/// A browser that fills in forms by itself may have done it: the page comes back, with that field empty.
static void hold_no_robot(const http::Form& form)
{
    if (!form.text(trap).empty())
        throw Problem(ProblemCode::invalid, "Et skjult felt var fylt ut. Det er tømt nå: trykk Send en gang til.");
}

/// An address is one in any case of its letters.
static std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

static FormMessage message_of(const http::Form& form, const http::FormShape& shape)
{
    FormMessage message;
    message.text = form.text("message");
    message.press = form.request_id();
    if (&shape == &addition_form()) return message;
    message.subject = form.text("subject");
    message.who = form.text("who");
    message.address = lower(form.text("email"));
    message.unit = form.id("unit");
    return message;
}

} // namespace samband::dialogue
