#include "approvals/limits.h"
#include "approvals/pages.h"
#include "approvals/stand_ins.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::approvals {

using http::FieldKind;
using people::Visit;

namespace {

const http::FormShape stand_in_form{"StandIn",
                                    {{"mandate", FieldKind::id, true, 36, {}, "One's own role"},
                                     {"who", FieldKind::text, true, 254, {}, "Name or e-mail address"},
                                     {"from", FieldKind::date, true, 10, {}, "The first day"},
                                     {"to", FieldKind::date, true, 10, {}, "The last day"}}};
const http::FormShape end_form{"EndStandIn", {}};

Json facts_of(db::Reading& tx, const people::Mandate& deputy)
{
    const auto person = people::find_person(tx, deputy.person);
    return Json::object({{"deputy", deputy.id.text()},
                         {"name", person ? person->name : std::string()},
                         {"from", to_rfc3339(deputy.from)},
                         {"to", deputy.to ? Json(to_rfc3339(deputy.to->plus_s(-1))) : Json()},
                         {"in_force", deputy.from <= tx.now()}});
}

Json page_facts(db::Reading& tx, const people::Person& person)
{
    Json roles = Json::array();
    Json choices = Json::array();
    for (const OwnRole& role : own_roles(tx, person)) {
        Json deputies = Json::array();
        for (const people::Mandate& deputy : role.deputies) deputies.push(facts_of(tx, deputy));
        roles.push(Json::object(
            {{"role", role.mandate.role}, {"unit_name", role.mandate.unit_name}, {"deputies", std::move(deputies)}}));
        choices.push(Json::object({{"value", role.mandate.id.text()},
                                   {"role", role.mandate.role},
                                   {"unit_name", role.mandate.unit_name},
                                   {"chosen", choices.items().empty()}}));
    }
    return Json::object({{"roles", std::move(roles)},
                         {"choices", Json::object({{"mandate", std::move(choices)}})},
                         {"values", Json::object({{"from", to_string(in_oslo(tx.now()).date)}})}});
}

std::string role_words(const Json& facts, http::Language language)
{
    return people::say(people::role(facts.find("role")->string())->name, language) + ", " +
           facts.find("unit_name")->string();
}

void dress_stand_ins(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Stedfortredere"), language);
    model["crumbs"] = Json(Json::Array{
        Json::object({{"href", "/godkjenning"}, {"label", people::say(text_of("Godkjenning"), language)}})});
    for (Json& role : model["roles"].items()) {
        role["words"] = role_words(role, language);
        for (Json& deputy : role["deputies"].items()) {
            deputy["from_words"] =
                people::day_words(to_string(in_oslo(*from_rfc3339(deputy.find("from")->string())).date), language);
            if (const Json* to = deputy.find("to"); to->is_string())
                deputy["to_words"] = people::day_words(to_string(in_oslo(*from_rfc3339(to->string())).date), language);
        }
    }
    for (Json& choice : model["choices"]["mandate"].items())
        if (choice.find("role")) choice["label"] = role_words(choice, language);
}

http::Page stand_in_page(Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) { return page_facts(tx, visit.someone()); });
    http::Page page{"approvals/stand_ins", std::move(model)};
    page.dress = dress_stand_ins;
    return page;
}

http::Reply add(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const StandIn stand_in{*form.id("mandate"), form.text("who"), *parse_date(form.text("from")),
                               *parse_date(form.text("to"))};
        const auto run = [&](db::Writing& tx) {
            return Json::object({{"id", add_stand_in(tx, visit.someone(), stand_in).id.text()}});
        };
        const Json told = visit.database.write("approvals.add-stand-in", [&](db::Writing& tx) {
            if (!form.request_id()) return run(tx);
            return people::once(tx, visit.someone().id, *form.request_id(), "add-stand-in", [&] { return run(tx); });
        });
        return http::Redirect{"/stedfortredere", told,
                              text_of("Stedfortrederen er registrert, og kan godkjenne for deg de dagene.")};
    };
    return people::or_typed_again(visit, stand_in_form, act, [&] { return stand_in_page(visit); });
}

http::Reply end(Visit& visit)
{
    const Id mandate = visit.request.id_parameter("mandate");
    visit.database.write("approvals.end-stand-in",
                         [&](db::Writing& tx) { end_stand_in(tx, visit.someone(), mandate); });
    return http::Redirect{"/stedfortredere", Json::object({{"id", mandate.text()}}),
                          text_of("Stedfortrederen er avsluttet.")};
}

} // namespace

void add_stand_in_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/stedfortredere", Access::writer, "One's own roles, and who stands in", stand_in_page);
    routes.post("/stedfortredere", Access::writer, "Name somebody who stands in for some days", stand_in_form, add);
    routes.post("/stedfortredere/{mandate}/avslutt", Access::writer, "They stand in no more", end_form, end);
}

} // namespace samband::approvals
