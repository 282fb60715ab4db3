#include "people/absence_form.h"
#include "people/change_person.h"
#include "people/disable_person.h"
#include "people/dressing.h"
#include "people/end_mandate.h"
#include "people/give_mandate.h"
#include "people/invite_person.h"
#include "people/limits.h"
#include "people/pages.h"
#include "people/person_store.h"
#include "people/typed_again.h"

#include "base/problem.h"

namespace samband::people {

static const http::FormShape person_form{
    "Person",
    {{"name", http::FieldKind::text, true, name_characters, {}, "Full name"},
     {"login", http::FieldKind::text, true, login_bytes, {}, "E-mail address, unique"},
     {"title", http::FieldKind::text, false, name_characters, {}, "Title"},
     {"phone", http::FieldKind::text, false, phone_bytes, {}, "Digits, spaces, + ( ) -"}}};
static const http::FormShape act_form{"PersonAct", {}};
static const http::FormShape disable_form{
    "DisablePerson",
    {{"keep", http::FieldKind::list, false, 200, {}, "The mandates of deputies who go on until their own date"}}};

static const http::FormShape& mandate_form();
static http::Page list_page(Visit& visit);
static http::Page person_page(Visit& visit, const Id& id);
static http::Reply add(Visit& visit);
static http::Reply change(Visit& visit);
static http::Reply give(Visit& visit);
static http::Reply away(Visit& visit);
static http::Reply disable(Visit& visit);
static http::Reply invite(Visit& visit);
static PersonDraft draft_of(const http::Form& form);
static Json facts_of(const Person& person);
static Json facts_of(const Mandate& mandate, Instant now);
static std::string path_of(const Id& person);
static void dress_mandates(Json& mandates, Instant now, http::Language language);
static void dress_choices(Json& model, http::Language language);

using Act = void (*)(db::Writing& tx, const Id& by, const Id& person);

static VisitHandler act_on_person(std::string label, Act act)
{
    return [label, act](Visit& visit) -> http::Reply {
        const Id person = visit.request.id_parameter("id");
        visit.database.write(label, [&](db::Writing& tx) { act(tx, visit.someone().id, person); });
        return http::Redirect{path_of(person)};
    };
}

void add_people_routes(Routes& routes)
{
    routes.get("/folk", Access::staff, "People with their roles; q finds by name, e-mail or title", list_page);
    routes.post("/folk", Access::steward, "Add a person", person_form, add);
    routes.get("/folk/{id}", Access::staff, "A person, with the roles held",
               [](Visit& visit) { return person_page(visit, visit.request.id_parameter("id")); });
    routes.post("/folk/{id}", Access::steward, "Change a person", person_form, change);
    routes.post("/folk/{id}/sperr", Access::steward,
                "Disable a person: all sessions end, and whoever stands in does so no more", disable_form, disable);
    routes.post("/folk/{id}/apne", Access::steward, "Enable a person again", act_form,
                act_on_person("people.enable_person", enable_person));
    routes.post("/folk/{id}/invitasjon", Access::steward, "Make a code for a first or new password, shown once",
                act_form, invite);
    routes.post("/folk/{id}/borte", Access::staff, "Say that somebody is away, and who answers meanwhile: by a leader",
                absence_form(), away);
    routes.post("/folk/{id}/borte/{absence}/fjern", Access::staff, "Take back that somebody is away", act_form,
                [](Visit& visit) { return taken_back(visit, path_of(visit.request.id_parameter("id"))); });
    routes.post("/folk/{id}/roller", Access::steward, "Give a person a role in a unit", mandate_form(), give);
    routes.post("/folk/{id}/roller/{mandate}/avslutt", Access::steward, "End a person's role", act_form,
                [](Visit& visit) -> http::Reply {
                    const Id person = visit.request.id_parameter("id");
                    const Id mandate = visit.request.id_parameter("mandate");
                    visit.database.write("people.end_mandate", [&](db::Writing& tx) {
                        if (load_mandate(tx, mandate).person != person)
                            throw Problem(ProblemCode::not_found, "Rollen finnes ikke.");
                        end_mandate(tx, visit.someone().id, mandate);
                    });
                    return http::Redirect{path_of(person)};
                });
}

static const http::FormShape& mandate_form()
{
    static const http::FormShape form = [] {
        std::vector<std::string_view> words;
        for (const Role& role : roles()) words.push_back(role.word);
        return http::FormShape{
            "Mandate",
            {{"unit", http::FieldKind::id, false, 36, {}, "The unit; of a deputy's it is the other's"},
             {"role", http::FieldKind::choice, false, 40, words, "The role; of a deputy's it is the other's"},
             {"from", http::FieldKind::instant, false, 40, {}, "Now if absent"},
             {"to", http::FieldKind::instant, false, 40, {}, "Exclusive; until ended if absent"},
             {"deputy_of", http::FieldKind::id, false, 36, {}, "The mandate it stands in for"},
             {"drafts_only", http::FieldKind::flag, false, 1, {}, "What they write waits for their leader's yes"}}};
    }();
    return form;
}

static http::Page list_page(Visit& visit)
{
    const std::string* q = visit.request.query_value("q");
    const std::string words = q ? *q : "";
    const bool steward = visit.someone().may(Access::steward);
    Json people = Json::array();
    Json disabled = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const Person& person : list_people(tx, words)) people.push(facts_of(person));
        if (!steward) return;
        for (const Person& person : list_disabled(tx, words)) disabled.push(facts_of(person));
    });
    http::Page page{"people/people", Json::object({{"query", words}, {"people", people}, {"disabled", disabled}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = say(text_of("Folk"), language);
        for (const char* list : {"people", "disabled"})
            for (Json& person : model[list].items()) {
                person["initials"] = initials(person.find("name")->string());
                for (Json& held : person["mandates"].items())
                    held["role_name"] = say(role(held.find("role")->string())->name, language);
            }
    };
    return page;
}

/// Whom a deputy stands in for; the steward sees there that somebody does so for one who is gone.
static Json stood_in_for(db::Reading& tx, const Id& mandate)
{
    const auto person = find_person(tx, load_mandate(tx, mandate).person);
    if (!person) return Json();
    return Json::object(
        {{"person", person->id.text()}, {"name", person->name}, {"is_disabled", person->disabled.has_value()}});
}

static Json deputy_facts(db::Reading& tx, const Id& person)
{
    Json deputies = Json::array();
    for (const Deputy& deputy : deputies_of(tx, person))
        deputies.push(Json::object({{"id", deputy.mandate.id.text()},
                                    {"person", deputy.mandate.person.text()},
                                    {"name", deputy.name},
                                    {"role", deputy.mandate.role},
                                    {"unit_name", deputy.mandate.unit_name},
                                    {"to", deputy.mandate.to ? Json(to_rfc3339(*deputy.mandate.to)) : Json()}}));
    return deputies;
}

static http::Page person_page(Visit& visit, const Id& id)
{
    const bool steward = visit.someone().may(Access::steward);
    Json model = Json::object();
    visit.database.read([&](db::Reading& tx) {
        const Person person = load_person(tx, id);
        if (person.disabled && !steward) throw Problem(ProblemCode::not_found, "Personen finnes ikke.");
        model = facts_of(person);
        Json mandates = Json::array();
        for (const Mandate& mandate : list_mandates(tx, id)) {
            mandates.push(facts_of(mandate, tx.now()));
            if (mandate.deputy_of) mandates.items().back()["stands_in_for"] = stood_in_for(tx, *mandate.deputy_of);
        }
        model["mandates"] = std::move(mandates);
        model["deputies"] = deputy_facts(tx, id);
        add_absences(model, tx, visit.someone(), id, path_of(id) + "/borte");
        if (!steward) return;
        Json units = Json::array();
        for (const Unit& unit : list_units(tx)) units.push(Json::object({{"id", unit.id.text()}, {"name", unit.name}}));
        model["units"] = std::move(units);
    });
    http::Page page{"people/person", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title_words"] = Json(*facts.find("title"));
        facts["title"] = Json(*facts.find("name"));
        facts["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/folk"}, {"label", say(text_of("Folk"), language)}})});
        dress_mandates(facts["mandates"], now, language);
        dress_mandates(facts["deputies"], now, language);
        dress_choices(facts, language);
        dress_absences(facts, language);
    };
    return page;
}

static http::Reply away(Visit& visit)
{
    const Id person = visit.request.id_parameter("id");
    return said_away(visit, person, path_of(person), [&] { return person_page(visit, person); });
}

static http::Reply add(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Person person = visit.database.write(
            "people.add_person", [&](db::Writing& tx) { return add_person(tx, visit.someone().id, draft_of(form)); });
        return http::Redirect{path_of(person.id), Json::object({{"id", person.id.text()}}),
                              text_of("Personen er lagt til. Gi en rolle, så kan du lage kode til passord.")};
    };
    return or_typed_again(visit, person_form, act, [&] { return list_page(visit); });
}

static http::Reply change(Visit& visit)
{
    const Id person = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("people.change_person",
                             [&](db::Writing& tx) { change_person(tx, visit.someone().id, person, draft_of(form)); });
        return http::Redirect{path_of(person), Json::object({{"id", person.text()}}), text_of("Endringen er lagret.")};
    };
    return or_typed_again(visit, person_form, act, [&] { return person_page(visit, person); });
}

static http::Reply give(Visit& visit)
{
    const Id person = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const MandateDraft draft{person,
                                 form.id("unit").value_or(Id()),
                                 form.text("role"),
                                 form.instant("from"),
                                 form.instant("to"),
                                 form.id("deputy_of"),
                                 form.flag("drafts_only")};
        const Mandate mandate = visit.database.write(
            "people.give_mandate", [&](db::Writing& tx) { return give_mandate(tx, visit.someone().id, draft); });
        return http::Redirect{path_of(person), Json::object({{"id", mandate.id.text()}}), text_of("Rollen er gitt.")};
    };
    return or_typed_again(visit, mandate_form(), act, [&] { return person_page(visit, person); });
}

static http::Reply disable(Visit& visit)
{
    const Id person = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        std::set<Id> kept;
        for (const std::string& mandate : form.list("keep"))
            if (const auto id = Id::parse(mandate)) kept.insert(*id);
        visit.database.write("people.disable_person",
                             [&](db::Writing& tx) { disable_person(tx, visit.someone().id, person, kept); });
        return http::Redirect{path_of(person)};
    };
    return or_typed_again(visit, disable_form, act, [&] { return person_page(visit, person); });
}

// The code is shown once, in the answer itself: it stands in no address and no notice.
static http::Reply invite(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Person person;
    const std::string code = visit.database.write("people.invite_person", [&](db::Writing& tx) {
        person = load_person(tx, id);
        return invite_person(tx, visit.someone().id, id);
    });
    http::Page page{"people/invitation", Json::object({{"id", id.text()},
                                                       {"name", person.name},
                                                       {"login", person.login},
                                                       {"code", code},
                                                       {"hours", invitation_s / 3'600}})};
    page.dress = [](Json& model, http::Language language) { model["title"] = say(text_of("Invitasjon"), language); };
    return page;
}

static PersonDraft draft_of(const http::Form& form)
{
    return {form.text("name"), form.text("login"), form.text("title"), form.text("phone")};
}

static Json facts_of(const Person& person)
{
    Json mandates = Json::array();
    for (const Mandate& it : person.mandates)
        mandates.push(Json::object({{"role", it.role},
                                    {"unit", it.unit.text()},
                                    {"unit_name", it.unit_name},
                                    {"deputy", it.deputy_of.has_value()}}));
    return Json::object({{"id", person.id.text()},
                         {"person_id", person.id.text()},
                         {"name", person.name},
                         {"login", person.login},
                         {"title", person.title},
                         {"phone", person.phone},
                         {"disabled", person.disabled ? Json(to_rfc3339(*person.disabled)) : Json()},
                         {"mandates", mandates}});
}

static Json facts_of(const Mandate& mandate, Instant now)
{
    const bool over = mandate.to && *mandate.to <= now;
    return Json::object({{"id", mandate.id.text()},
                         {"role", mandate.role},
                         {"unit", mandate.unit.text()},
                         {"unit_name", mandate.unit_name},
                         {"deputy", mandate.deputy_of.has_value()},
                         {"drafts_only", mandate.drafts_only},
                         {"from", to_rfc3339(mandate.from)},
                         {"to", mandate.to ? Json(to_rfc3339(*mandate.to)) : Json()},
                         {"open", !over},
                         {"in_force", !over && mandate.from <= now}});
}

static std::string path_of(const Id& person)
{
    return "/folk/" + person.text();
}

static void dress_mandates(Json& mandates, Instant now, http::Language language)
{
    for (Json& it : mandates.items()) {
        it["role_name"] = say(role(it.find("role")->string())->name, language);
        if (const Json* from = it.find("from"))
            it["from_time"] = time_words(*from_rfc3339(from->string()), now, language);
        if (const Json* to = it.find("to"); to->is_string())
            it["to_time"] = time_words(*from_rfc3339(to->string()), now, language);
    }
}

// What the forms show: their present values and what may be chosen.
static void dress_choices(Json& model, http::Language language)
{
    model["values"] = Json::object({{"name", *model.find("name")},
                                    {"login", *model.find("login")},
                                    {"title", *model.find("title_words")},
                                    {"phone", *model.find("phone")}});
    Json units = Json::array();
    if (const Json* all = model.find("units"))
        for (const Json& unit : all->items())
            units.push(Json::object({{"value", *unit.find("id")}, {"label", *unit.find("name")}}));
    Json words = Json::array(); // Nobody is made mayor by leaving the first one standing.
    words.push(Json::object({{"value", ""}, {"label", say(text_of("Velg en rolle"), language)}}));
    for (const Role& role : roles())
        words.push(Json::object({{"value", role.word}, {"label", say(role.name, language)}}));
    Json keep = Json::array();
    for (const Json& deputy : model.find("deputies")->items())
        keep.push(Json::object({{"value", *deputy.find("id")},
                                {"label", deputy.find("name")->string() + ", " + deputy.find("role_name")->string()},
                                {"hint", *deputy.find("unit_name")}}));
    model["choices"] = Json::object({{"unit", units}, {"role", words}, {"keep", std::move(keep)}});
}

} // namespace samband::people
