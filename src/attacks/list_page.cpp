#include "attacks/case_facts.h"
#include "attacks/limits.h"
#include "attacks/pages.h"
#include "attacks/routine.h"
#include "attacks/use_cases.h"
#include "base/text_of.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::attacks {

using http::FieldKind;

static const http::FormShape new_form{
    "StaffAttackCase",
    {{"title", FieldKind::text, false, 2 * title_characters, {}, "What the post is, and where it stands"},
     {"employee", FieldKind::id, false, 36, {}, "Whom it is about"},
     {"employee_name", FieldKind::text, false, 2 * name_characters, {}, "Their name, where they have no user here"},
     {"leader", FieldKind::id, false, 36, {}, "Who leads the case"},
     {"thread", FieldKind::id, false, 36, {}, "The conversation that it began in; what came there is copied"},
     {"text", FieldKind::lines, false, text_bytes, {}, "The post, as it is written"},
     {"author", FieldKind::text, false, 2 * name_characters, {}, "Who wrote it, as they call themselves"},
     {"link", FieldKind::text, false, link_characters, {}, "Where it stands"},
     {"seen_by", FieldKind::text, false, 2 * name_characters, {}, "Who saw it"},
     {"seen", FieldKind::instant, false, 40, {}, "When it was seen"}}};

static http::Reply list_page(people::Visit& visit)
{
    http::Page page{"attacks/list", visit.database.read([&](db::Reading& tx) {
                        Json cases = Json::array();
                        for (const Case& it : list_cases(tx, visit.someone())) cases.push(case_facts(tx, it));
                        return Json::object({{"cases", std::move(cases)},
                                             {"writes", visit.someone().may(people::Access::writer)},
                                             {"routine", routine_facts(tx)}});
                    })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Uønskede innlegg om ansatte"), language);
        if (model.find("writes")->boolean())
            model["head_actions"] = Json(Json::Array{Json::object(
                {{"href", "/ansattsaker/ny"}, {"label", people::say(text_of("Ny sak"), language)}, {"icon", "add"}})});
        for (Json& it : model["cases"].items()) dress_case(it, now, language);
        dress_routine(model["routine"], language);
    };
    return page;
}

/// The conversation that the address or the form names, where it is one.
static std::optional<Id> thread_asked(const http::Request& request)
{
    const std::string* asked = request.query_value("fra");
    const Json* typed = request.body.find("thread");
    if (typed && typed->is_string()) return Id::parse(typed->string());
    return asked ? Id::parse(*asked) : std::nullopt;
}

static void name_first(Json& choices, const char* label, http::Language language)
{
    choices.items().front()["label"] = people::say(label, language);
}

static http::Page new_page(people::Visit& visit)
{
    const auto thread = thread_asked(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        std::int64_t copied = 0;
        if (thread) copied = std::ssize(evidence_in_thread(tx, visit.someone(), *thread));
        return Json::object(
            {{"thread", thread ? Json(thread->text()) : Json()},
             {"copied", copied},
             {"values", Json::object({{"seen_by", visit.someone().name}})},
             {"choices", Json::object({{"employee", everybody(tx, {})}, {"leader", leader_choices(tx, {})}})},
             {"routine", routine_facts(tx)}});
    });
    http::Page page{"attacks/new", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Ny sak om uønsket innlegg"), language);
        facts["crumbs"] = Json(Json::Array{Json::object(
            {{"href", "/ansattsaker"}, {"label", people::say(text_of("Uønskede innlegg om ansatte"), language)}})});
        name_first(facts["choices"]["employee"], text_of("Noen uten bruker her"), language);
        name_first(facts["choices"]["leader"], text_of("Velg en leder"), language);
        dress_routine(facts["routine"], language);
    };
    return page;
}

static NewEvidence evidence_in(const http::Form& form, Instant now)
{
    return {.text = form.text("text"),
            .author = form.text("author"),
            .link = form.text("link"),
            .seen_by = form.text("seen_by"),
            .seen = form.instant("seen").value_or(now)};
}

static NewCase case_in(db::Reading& tx, const people::Person& by, const http::Form& form, Instant now)
{
    NewCase draft;
    draft.title = form.text("title");
    draft.employee = form.id("employee");
    draft.employee_name = form.text("employee_name");
    draft.leader = form.id("leader").value_or(Id());
    draft.thread = form.id("thread");
    if (draft.thread) draft.evidence = evidence_in_thread(tx, by, *draft.thread);
    const NewEvidence typed = evidence_in(form, now);
    if (!typed.text.empty() || !typed.link.empty()) draft.evidence.push_back(typed);
    return draft;
}

static http::Reply begin(people::Visit& visit)
{
    return people::or_typed_again(
        visit, new_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "staff-attack-open", [&](db::Writing& tx) {
                const Case it = open_case(tx, visit.someone(), case_in(tx, visit.someone(), form, tx.now()));
                return Json::object({{"id", it.id.text()}, {"readable", may_read(tx, visit.someone(), it)}});
            });
            if (told.find("readable")->boolean())
                return http::Redirect{"/ansattsaker/" + told.find("id")->string(), told,
                                      text_of("Saken er opprettet. Det føres hvem som ser den.")};
            return http::Redirect{"/ansattsaker", told,
                                  text_of("Saken er gitt til lederen, som finner den på I dag. Bare lederen og dem "
                                          "lederen velger, ser den.")};
        },
        [&] { return new_page(visit); });
}

void add_list_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/ansattsaker", Access::staff, "Cases of unwanted posts about staff that the reader may see", list_page);
    routes.get("/ansattsaker/ny", Access::writer, "Begin one; fra is the conversation that it began in",
               [](people::Visit& visit) -> http::Reply { return new_page(visit); });
    routes.post("/ansattsaker/ny", Access::writer, "Begin a case and give it to who leads it", new_form, begin);
}

} // namespace samband::attacks
