#include "attacks/case_facts.h"
#include "attacks/limits.h"
#include "attacks/pages.h"
#include "attacks/routine.h"
#include "attacks/use_cases.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/look_facts.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"

#include <algorithm>

namespace samband::attacks {

using http::FieldKind;

static const http::Field seen{
    "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::Field step_field{
    "step", FieldKind::choice, true, 20, {"talk", "contact", "meeting", "removal", "follow-up"}, "Which step"};
static const http::FormShape plan_form{"StaffAttackStepPlanned",
                                       {seen,
                                        step_field,
                                        {"who", FieldKind::id, false, 36, {}, "Who does it"},
                                        {"due", FieldKind::date, false, 10, {}, "By when"}}};
static const http::FormShape end_form{
    "StaffAttackStepEnded",
    {seen,
     step_field,
     {"then", FieldKind::choice, true, 20, {"done", "left-out"}, "Done, or left out"},
     {"remark", FieldKind::lines, false, 2 * remark_characters, {}, "What came of it, or why it is left out"}}};
static const http::FormShape readers_form{
    "StaffAttackReaders",
    {seen,
     {"readers", FieldKind::list, false, readers_most, {}, "Ids of those who work with it besides its leader"},
     {"reader_more", FieldKind::id, false, 36, {}, "One more"},
     {"employee_reads", FieldKind::flag, false, 1, {}, "The employee concerned reads the case"}}};
static const http::FormShape close_form{
    "StaffAttackClosed",
    {seen,
     {"outcome",
      FieldKind::choice,
      false,
      20,
      {"removed", "agreed", "stands", "reported", "withdrawn"},
      "How it ended"},
     {"outcome_text", FieldKind::lines, false, 2 * remark_characters, {}, "In a sentence or two"}}};

static Json steps_facts(db::Reading& tx, const Case& it)
{
    const auto all = steps_of(tx, it.id);
    const auto next = next_step(all);
    Json list = Json::array();
    for (const StepState& one : all)
        list.push(Json::object({{"step", word(one.step)},
                                {"who_name", one.who_name},
                                {"due", to_string(one.due)},
                                {"done", one.done ? Json(to_rfc3339(*one.done)) : Json()},
                                {"done_by", one.done_by},
                                {"left_out", one.left_out},
                                {"remark", one.remark},
                                {"now", !it.closed && next && next->step == one.step}}));
    return list;
}

static Json evidence_facts(db::Reading& tx, const Case& it)
{
    Json list = Json::array();
    for (const Evidence& one : evidence_of(tx, it.id))
        list.push(Json::object({{"id", one.id.text()},
                                {"text", one.text},
                                {"author", one.author},
                                {"link", one.link},
                                {"opens", one.link.starts_with("https://") || one.link.starts_with("http://")},
                                {"seen_by", one.seen_by},
                                {"seen", to_rfc3339(one.seen)},
                                {"file", one.file_name},
                                {"file_href", "/ansattsaker/" + it.id.text() + "/bevis/" + one.id.text()},
                                {"added_by", one.added_by}}));
    return list;
}

static Json workers_of(db::Reading& tx, const Case& it, const std::optional<Id>& chosen)
{
    Json choices = Json::array();
    std::vector<Id> all = named_in(tx, it.id);
    all.insert(all.begin(), it.leader);
    for (const Id& id : all) {
        const auto person = people::find_person(tx, id);
        if (person)
            choices.push(Json::object({{"value", id.text()}, {"label", person->name}, {"chosen", chosen == id}}));
    }
    return choices;
}

static Json named_choices(db::Reading& tx, const Case& it)
{
    Json choices = Json::array();
    for (const Id& id : named_in(tx, it.id))
        choices.push(
            Json::object({{"value", id.text()}, {"label", people::load_person(tx, id).name}, {"chosen", true}}));
    return choices;
}

static Json case_model(db::Reading& tx, const people::Person& person, const Id& id)
{
    const Case it = load_case(tx, person, id);
    Json model = case_facts(tx, it);
    const auto next = next_step(steps_of(tx, id));
    const bool leads = it.leader == person.id;
    model["case_title"] = it.title;
    model["outcome_text"] = it.outcome_text;
    model["opened_by_name"] = it.opened_by_name;
    model["thread"] = it.thread && leads ? Json(it.thread->text()) : Json();
    model["employee_reads"] = it.employee_reads;
    model["employee_may_read"] = it.employee.has_value();
    model["steps"] = steps_facts(tx, it);
    model["evidence"] = evidence_facts(tx, it);
    model["works"] = !it.closed && may_work(tx, person, it);
    model["leads"] = !it.closed && leads;
    model["sees_log"] = may_see_looks(person, it);
    model["routine"] = routine_facts(tx);
    model["values"] = Json::object({{"employee_reads", it.employee_reads},
                                    {"due", next ? to_string(next->due) : std::string()},
                                    {"seen_by", person.name}});
    model["choices"] = Json::object({{"who", workers_of(tx, it, next ? next->who : std::nullopt)},
                                     {"readers", named_choices(tx, it)},
                                     {"reader_more", writer_choices(tx, {})}});
    model["has_named"] = !model["choices"]["readers"].items().empty();
    Json ends = Json::array();
    for (int i = 0; i < outcomes; ++i)
        ends.push(Json::object(
            {{"value", word(static_cast<Outcome>(i))}, {"label", name(static_cast<Outcome>(i))}, {"chosen", false}}));
    model["choices"]["outcome"] = std::move(ends);
    return model;
}

static void dress_step(Json& one, int number, Instant now, http::Language language)
{
    const Step step = *step_of(one.find("step")->string());
    one["number"] = number;
    one["name"] = people::say(name(step), language);
    one["says"] = people::say(says(step), language);
    one["due_words"] = people::day_words(one.find("due")->string(), language);
    one["is_done"] = one.find("done")->is_string();
    if (one.find("done")->is_string())
        one["done_time"] = people::time_words(*from_rfc3339(one.find("done")->string()), now, language);
}

static void dress_page(Json& model, Instant now, http::Language language)
{
    dress_case(model, now, language);
    model["title"] = Json(*model.find("case_title"));
    model["crumbs"] = Json(Json::Array{Json::object(
        {{"href", "/ansattsaker"}, {"label", people::say(text_of("Uønskede innlegg om ansatte"), language)}})});
    int number = 0;
    for (Json& one : model["steps"].items()) dress_step(one, ++number, now, language);
    for (Json& one : model["evidence"].items())
        one["seen_time"] = people::time_words(*from_rfc3339(one.find("seen")->string()), now, language);
    for (Json& one : model["choices"]["outcome"].items())
        one["label"] = people::say(one.find("label")->string(), language);
    model["choices"]["reader_more"].items().front()["label"] = people::say(text_of("Ingen flere"), language);
    dress_routine(model["routine"], language);
}

http::Page case_page(people::Visit& visit, const Id& id)
{
    http::Page page{"attacks/case",
                    visit.database.read([&](db::Reading& tx) { return case_model(tx, visit.someone(), id); })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) { dress_page(model, now, language); };
    return page;
}

using Run = Case (*)(db::Writing& tx, const people::Person& by, const Id& it, const http::Form& form);

static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says_done,
                       Run run)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                const Case it = run(tx, visit.someone(), id, form);
                return Json::object({{"id", it.id.text()}, {"version", it.version}});
            });
            return http::Redirect{"/ansattsaker/" + id.text(), told, says_done};
        },
        [&] { return case_page(visit, id); });
}

static Step step_in(const http::Form& form)
{
    return step_of(form.text("step")).value();
}

static Case plan(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    const auto due = parse_date(form.text("due"));
    if (!due) throw Problem(ProblemCode::invalid, "Noe mangler.", {{"due", text_of("Velg en dag.")}});
    return plan_step(tx, by, id, *form.integer("seen_version"), step_in(form), form.id("who"), *due);
}

static Case choose(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    std::vector<Id> readers;
    for (const std::string& text : form.list("readers")) readers.push_back(Id::parse(text).value_or(Id()));
    if (const auto more = form.id("reader_more")) readers.push_back(*more);
    return choose_readers(tx, by, id, *form.integer("seen_version"), readers, form.flag("employee_reads"));
}

static Case finish(db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form)
{
    const auto outcome = outcome_of(form.text("outcome"));
    if (!outcome)
        throw Problem(ProblemCode::invalid, "Noe mangler.", {{"outcome", text_of("Velg hvordan det endte.")}});
    return close_case(tx, by, id, *form.integer("seen_version"), *outcome, form.text("outcome_text"));
}

void add_case_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/ansattsaker/{id}", Access::staff, "A case: what is kept of the post, and the steps of the routine",
               [](people::Visit& visit) -> http::Reply { return case_page(visit, visit.request.id_parameter("id")); });
    routes.post(
        "/ansattsaker/{id}/plan", Access::writer, "Who does a step, and by when", plan_form, [](people::Visit& visit) {
            return act(visit, plan_form, "staff-attack-plan", text_of("Det er ført hvem som gjør det, og når."), plan);
        });
    routes.post("/ansattsaker/{id}/steg", Access::writer, "A step is done, or left out", end_form,
                [](people::Visit& visit) {
                    return act(visit, end_form, "staff-attack-step", text_of("Steget er ført."),
                               [](db::Writing& tx, const people::Person& by, const Id& id, const http::Form& form) {
                                   return end_step(tx, by, id, *form.integer("seen_version"), step_in(form),
                                                   form.text("then") == "left-out", form.text("remark"));
                               });
                });
    routes.post("/ansattsaker/{id}/lesere", Access::writer, "Who works with it, and whether the employee reads it",
                readers_form, [](people::Visit& visit) {
                    return act(visit, readers_form, "staff-attack-readers", text_of("Det er ført hvem som ser saken."),
                               choose);
                });
    routes.post("/ansattsaker/{id}/avslutt", Access::writer, "It is over, and how it ended", close_form,
                [](people::Visit& visit) {
                    return act(visit, close_form, "staff-attack-close",
                               text_of("Saken er avsluttet. Den slettes om tolv måneder."), finish);
                });
}

static Json looks_model(db::Reading& tx, const people::Person& person, const Id& id)
{
    const auto it = find_case(tx, id);
    if (!it || !may_see_looks(person, *it)) throw Problem(ProblemCode::not_found, "Loggen finnes ikke.");
    return Json::object(
        {{"id", id.text()}, {"looks", dialogue::look_facts(dialogue::looks_at(tx, "staff-attack", id, looks_shown))}});
}

void add_look_routes(people::Routes& routes)
{
    routes.get(
        "/innsynslogg/ansattsak/{case}", people::Access::staff, "Who looked at a case", [](people::Visit& visit) {
            const Id id = visit.request.id_parameter("case");
            http::Page page{"attacks/looks",
                            visit.database.read([&](db::Reading& tx) { return looks_model(tx, visit.someone(), id); })};
            page.dress = [now = visit.request.at](Json& model, http::Language language) {
                model["title"] = people::say(text_of("Hvem har sett saken"), language);
                dialogue::dress_looks(model["looks"], now, language);
            };
            return http::Reply(std::move(page));
        });
}

} // namespace samband::attacks
