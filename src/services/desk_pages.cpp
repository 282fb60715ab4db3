#include "base/calendar.h"
#include "base/problem.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "publishing/composer_page.h"
#include "publishing/read_draft.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "services/limits.h"
#include "services/pages.h"
#include "services/service.h"

namespace samband::services {

using http::FieldKind;

namespace {

const http::FormShape text_form{
    "ServicePage",
    {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed"},
     {"name", FieldKind::text, false, 400, {}, "What people call it"},
     {"summary", FieldKind::lines, false, 2'000, {}, "What it is, in a sentence or two"},
     {"body", FieldKind::lines, false, body_bytes, {}, "Markdown"},
     {"form_url", FieldKind::text, false, link_characters, {}, "Where to apply"},
     {"phone", FieldKind::text, false, 80, {}, "Whom to ring; the municipality's number if absent"},
     {"unit", FieldKind::id, true, 36, {}, "The unit that offers it"},
     {"owner", FieldKind::id, true, 36, {}, "Who goes through it again"},
     {"review_months", FieldKind::integer, false, 1'000, {}, "Months between two reviews"},
     {"then", FieldKind::choice, false, 10, {"save", "publish"}, "What to do once it is saved"}}};
const http::FormShape act_form{
    "ServicePageAct",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
     {"reason", FieldKind::lines, false, 2'000, {}, "Why it is taken down"}}};

std::string path_of(const Id& id)
{
    return "/tjenester/stell/" + id.text();
}

/// What a new page begins with: what a resident asks, in the order they ask it.
const char* structure = "## Hva du kan få\n\n[Skriv hva tjenesten er.]\n\n"
                        "## Hvem kan få det\n\n[Skriv hvem den er for, og hva som kreves.]\n\n"
                        "## Rettigheter og plikter\n\n[Skriv hva folk har rett på, og hva de selv må gjøre.]\n\n"
                        "## Pris\n\n[Skriv hva det koster, eller at det er gratis.]\n\n"
                        "## Slik søker du\n\n[Skriv hva som skjer, og hvor lang tid det tar.]\n";

Json choice(const Id& id, const std::string& name, const Id& chosen)
{
    return Json::object({{"value", id.text()}, {"label", name}, {"chosen", id == chosen}});
}

/// The desk writes for every unit, others for their own.
Json unit_choices(db::Reading& tx, const people::Person& person, const Id& chosen)
{
    Json choices = Json::array();
    for (const people::Unit& unit : people::list_units(tx)) {
        const bool own = std::any_of(person.mandates.begin(), person.mandates.end(), [&](const auto& mandate) {
            return mandate.unit == unit.id && people::opens(mandate.role, people::Access::writer);
        });
        if (own || unit.id == chosen || person.may(people::Access::desk))
            choices.push(choice(unit.id, unit.name, chosen));
    }
    return choices;
}

Json owner_choices(db::Reading& tx, const Id& chosen)
{
    Json choices = Json::array();
    for (const people::Person& person : people::list_people(tx))
        if (person.may(people::Access::writer) || person.id == chosen)
            choices.push(choice(person.id, person.name, chosen));
    return choices;
}

Json facts_of(const ServicePage& service, Instant now)
{
    return Json::object({{"id", service.id.text()},
                         {"version", service.version},
                         {"state", word(service.state)},
                         {"name", service.text.name},
                         {"unit_name", service.unit_name},
                         {"owner_name", service.owner_name},
                         {"slug", service.slug},
                         {"reviewed", to_string(in_oslo(service.reviewed).date)},
                         {"due", to_string(in_oslo(service.review_due).date)},
                         {"is_out", service.state == State::published},
                         {"overdue", service.state == State::published && service.review_due < now}});
}

void dress_service(Json& facts, http::Language language)
{
    const std::string state = facts.find("state")->string(); // what is added below moves the members
    facts["due_words"] = people::day_words(facts.find("due")->string(), language);
    facts["reviewed_words"] = people::day_words(facts.find("reviewed")->string(), language);
    facts["state_words"] = people::say(state == "published"   ? text_of("ute")
                                       : state == "withdrawn" ? text_of("tatt ned")
                                                              : text_of("kladd"),
                                       language);
}

http::Page list_page(people::Visit& visit)
{
    Json list = visit.database.read([&](db::Reading& tx) {
        Json all = Json::array();
        for (const ServicePage& service : all_services(tx)) all.push(facts_of(service, tx.now()));
        return all;
    });
    http::Page page{"services/desk", Json::object({{"services", std::move(list)}})};
    page.dress = [](Json& model, http::Language language) {
        for (Json& service : model["services"].items()) dress_service(service, language);
        model["title"] = people::say(text_of("Tjenestesider"), language);
        model["head_actions"] =
            Json(Json::Array{Json::object({{"href", "/tjenester/stell/ny"},
                                           {"label", people::say(text_of("Ny tjenesteside"), language)},
                                           {"icon", "add"}})});
    };
    return page;
}

http::Page form_page(people::Visit& visit, ServicePage service, const Outcome* stopped = nullptr)
{
    const people::Person& person = visit.someone();
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = facts_of(service, tx.now());
        facts["is_new"] = service.id.nil();
        facts["writes"] = service.id.nil() || may_write(person, service);
        facts["values"] = Json::object({{"name", service.text.name},
                                        {"summary", service.text.summary},
                                        {"body", service.text.body},
                                        {"form_url", service.text.form_url},
                                        {"phone", service.text.phone},
                                        {"reason", ""},
                                        {"review_months", std::to_string(service.text.review_months)}});
        facts["choices"] = Json::object(
            {{"unit", unit_choices(tx, person, service.text.unit)}, {"owner", owner_choices(tx, service.text.owner)}});
        if (stopped) {
            rulebook::Question question;
            question.act = rulebook::Act::publish;
            question.channel = rulebook::Channel::website;
            facts["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question, stopped->ruling);
        }
        return facts;
    });
    http::Page page{"services/form", std::move(model), stopped ? 409 : 200};
    page.dress = [](Json& facts, http::Language language) {
        dress_service(facts, language);
        if (facts.find("ruling")) rulings::dress_ruling(facts["ruling"], language);
        facts["title"] = facts.find("is_new")->boolean() ? Json(people::say(text_of("Ny tjenesteside"), language))
                                                         : Json(*facts.find("name"));
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/tjenester/stell"}, {"label", people::say(text_of("Tjenestesider"), language)}})});
    };
    return page;
}

ServicePage fresh_service(const people::Person& person)
{
    ServicePage fresh;
    fresh.text.owner = person.id;
    fresh.text.body = structure;
    for (const people::Mandate& mandate : person.mandates)
        if (people::opens(mandate.role, people::Access::writer) && fresh.text.unit.nil())
            fresh.text.unit = mandate.unit;
    return fresh;
}

ServicePage asked_for(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return visit.database.read([&](db::Reading& tx) { return load_service(tx, id); });
}

ServiceText text_in(const http::Form& form)
{
    return {form.text("name"),  form.text("summary"),
            form.text("body"),  form.text("form_url"),
            form.text("phone"), *form.id("unit"),
            *form.id("owner"),  static_cast<int>(form.integer("review_months").value_or(12))};
}

/// Saves, and lets it out if that was pressed. What stops that leaves what was saved.
Outcome save_and(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    Outcome saved = save_service(tx, by, id, form.integer("seen_version").value_or(0), text_in(form));
    if (!saved.done || form.text("then") != "publish" || saved.service.state == State::published) return saved;
    return publish_service(tx, by, saved.service.id, saved.service.version);
}

/// What stops a post stops a service page, where it goes out or is out.
void hold_reading(people::Visit& visit, const Id& id, const http::Form& form)
{
    const bool out = !id.nil() && asked_for(visit).state == State::published;
    if (!out && form.text("then") != "publish") return;
    const ServiceText text = text_in(form);
    publishing::Post post = publishing::new_post(visit.someone(), text.unit);
    post.content.title = text.name;
    post.content.lead = text.summary;
    post.content.body = text.body;
    if (publishing::stops_act(publishing::read_post(visit, visit.someone(), post, {})))
        throw Problem(ProblemCode::invalid, "Noe i teksten må rettes før siden kan gå ut.",
                      {FieldProblem{"body", "Rett det lesingen stopper, for eksempel et fødselsnummer."}});
}

http::Reply save(people::Visit& visit, const Id& id, const std::function<http::Page()>& again)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        hold_reading(visit, id, form);
        std::optional<Outcome> stopped;
        const Json told = visit.database.write("services.save", [&](db::Writing& tx) {
            const auto run = [&] {
                const Outcome outcome = save_and(tx, visit.someone(), id, form);
                stopped = outcome.done ? std::nullopt : std::optional(outcome);
                return Json::object(
                    {{"id", outcome.service.id.text()}, {"version", outcome.service.version}, {"done", outcome.done}});
            };
            return form.request_id() ? people::once(tx, visit.someone().id, *form.request_id(),
                                                    "save-service" + form.text("then"), run)
                                     : run();
        });
        if (stopped) return form_page(visit, stopped->service, &*stopped);
        return http::Redirect{path_of(*Id::parse(told.find("id")->string())), told,
                              form.text("then") == "publish" ? text_of("Tjenestesiden er ute.")
                                                             : text_of("Tjenestesiden er lagret.")};
    };
    return people::or_typed_again(visit, text_form, act, again);
}

using Act = void (*)(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form);

http::Reply run(people::Visit& visit, const char* notice, Act act)
{
    const auto done = [&](const http::Form& form) -> http::Reply {
        const Id id = visit.request.id_parameter("id");
        visit.database.write("services.act", [&](db::Writing& tx) {
            const auto once = [&] {
                act(tx, visit.someone(), id, form);
                return Json::object({{"done", true}});
            };
            return form.request_id() ? people::once(tx, visit.someone().id, *form.request_id(), "service-act", once)
                                     : once();
        });
        const std::string* back = visit.request.query_value("til");
        return http::Redirect{back && *back == "i-dag" ? "/i-dag" : path_of(id), Json::object({{"done", true}}),
                              notice};
    };
    return people::or_typed_again(visit, act_form, done, [&] { return form_page(visit, asked_for(visit)); });
}

void review(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    review_service(tx, by, id, *form.integer("seen_version"));
}

void withdraw(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    withdraw_service(tx, by, id, *form.integer("seen_version"), form.text("reason"));
}

} // namespace

void add_desk_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/tjenester/stell", Access::writer, "All service pages, with owner and when they are due", list_page);
    routes.get("/tjenester/stell/ny", Access::writer, "An empty service page",
               [](people::Visit& visit) { return form_page(visit, fresh_service(visit.someone())); });
    routes.post("/tjenester/stell", Access::writer, "Start a service page", text_form, [](people::Visit& visit) {
        return save(visit, Id(), [&] { return form_page(visit, fresh_service(visit.someone())); });
    });
    routes.get("/tjenester/stell/{id}", Access::writer, "A service page, to be changed and gone through",
               [](people::Visit& visit) { return form_page(visit, asked_for(visit)); });
    routes.post("/tjenester/stell/{id}", Access::writer, "Change a service page, and let it out", text_form,
                [](people::Visit& visit) {
                    return save(visit, visit.request.id_parameter("id"),
                                [&] { return form_page(visit, asked_for(visit)); });
                });
    routes.post(
        "/tjenester/stell/{id}/gjennomgaatt", Access::writer, "It is gone through and holds", act_form,
        [](people::Visit& visit) { return run(visit, text_of("Takk. Det er ført at siden stemmer."), review); });
    routes.post("/tjenester/stell/{id}/ta-ned", Access::writer, "Take a service page off the site", act_form,
                [](people::Visit& visit) { return run(visit, text_of("Tjenestesiden er tatt ned."), withdraw); });
}

void add_routes(people::Routes& routes)
{
    add_public_routes(routes);
    add_desk_routes(routes);
}

} // namespace samband::services
