#include "base/calendar.h"
#include "base/problem.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "publishing/post_store.h"
#include "takedown/breach.h"
#include "takedown/clock_words.h"
#include "takedown/limits.h"
#include "takedown/pages.h"

namespace samband::takedown {

using http::FieldKind;

static const http::Field seen{
    "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The case's version as seen"};
static const http::FormShape open_form{"BreachOpened", {}};
static const http::FormShape aware_form{
    "BreachAware", {seen, {"aware", FieldKind::instant, true, 40, {}, "When the municipality became aware"}}};
static const http::FormShape notice_form{
    "BreachNotice", {seen, {"notice", FieldKind::lines, false, 2 * notice_characters, {}, "The notice as it now is"}}};
static const http::FormShape told_form{
    "BreachReported",
    {seen,
     {"told", FieldKind::instant, true, 40, {}, "When Datatilsynet was told"},
     {"reason", FieldKind::lines, false, 2 * remark_characters, {}, "Why it was told after the deadline"}}};
static const http::FormShape not_told_form{
    "BreachNotReported", {seen, {"reason", FieldKind::lines, false, 2 * remark_characters, {}, "Why it is not told"}}};

using Run = Breach (*)(db::Writing& tx, const people::Person& by, const Id& post, const http::Form& form);

static http::Page breach_page(people::Visit& visit);
static http::Reply open(people::Visit& visit);
static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                       Run run);
static void dress_breach(Json& model, Instant now, http::Language language);

void add_breach_routes(people::Routes& routes)
{
    using people::Access;
    const auto add = [&](const char* path, const char* summary, const http::FormShape& shape, const char* label,
                         const char* says, Run run) {
        routes.post(std::string("/saker/{id}/avvik/") + path, Access::writer, summary, shape,
                    [=, &shape](people::Visit& visit) { return act(visit, shape, label, says, run); });
    };
    routes.get("/saker/{id}/avvik", Access::writer,
               "Personal data that got out: the 72-hour clock, the draft of the notice, and how it ended",
               [](people::Visit& visit) -> http::Reply { return breach_page(visit); });
    routes.post("/saker/{id}/avvik", Access::writer,
                "It was personal data: start the 72-hour clock, block the copy and tell the data protection officer",
                open_form, open);
    add("klar-over", "When the municipality became aware", aware_form, "breach-aware",
        text_of("Fristen er regnet på nytt."),
        [](db::Writing& tx, const people::Person& by, const Id& post, const http::Form& form) {
            return set_aware(tx, by, post, *form.integer("seen_version"), *form.instant("aware"));
        });
    add("melding", "Save the draft of the notice", notice_form, "breach-notice", text_of("Utkastet er lagret."),
        [](db::Writing& tx, const people::Person& by, const Id& post, const http::Form& form) {
            return save_notice(tx, by, post, *form.integer("seen_version"), form.text("notice"));
        });
    add("meldt", "It was reported to Datatilsynet at that time", told_form, "breach-reported",
        text_of("Det er ført at dette er meldt."),
        [](db::Writing& tx, const people::Person& by, const Id& post, const http::Form& form) {
            return close_reported(tx, by, post, *form.integer("seen_version"), *form.instant("told"),
                                  form.text("reason"));
        });
    add("meldes-ikke", "It is not reported, with the reason", not_told_form, "breach-not-reported",
        text_of("Det er ført hvorfor dette ikke meldes."),
        [](db::Writing& tx, const people::Person& by, const Id& post, const http::Form& form) {
            return close_not_reported(tx, by, post, *form.integer("seen_version"), form.text("reason"));
        });
}

static std::string path_of(const Id& post)
{
    return "/saker/" + post.text() + "/avvik";
}

/// "2026-11-22T10:41" as a field for date and time holds it.
static std::string field_time(Instant at)
{
    const LocalTime local = in_oslo(at);
    std::string hour = std::to_string(local.time.hour);
    std::string minute = std::to_string(local.time.minute);
    return to_string(local.date) + "T" + std::string(2 - hour.size(), '0') + hour + ":" +
           std::string(2 - minute.size(), '0') + minute;
}

static http::Page breach_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const auto breach = find_breach(tx, id);
        if (!breach) throw Problem(ProblemCode::not_found, "Det løper ingen frist for denne saken.");
        if (!may_handle(visit.someone(), *breach))
            throw Problem(ProblemCode::forbidden,
                          "Det gjør personvernombudet, den som tok saken ned, eller kommunikasjonsrådgiver.");
        Json officers = Json::array();
        for (const people::Person& officer : people::holders(tx, "data-protection-officer"))
            officers.push(officer.name);
        const auto by = people::find_person(tx, breach->opened_by);
        return Json::object({{"id", id.text()},
                             {"version", breach->version},
                             {"aware", to_rfc3339(breach->aware)},
                             {"deadline", to_rfc3339(breach->deadline())},
                             {"opened_by_name", by ? by->name : std::string()},
                             {"officers", std::move(officers)},
                             {"outcome", word(breach->outcome)},
                             {"open", breach->outcome == Outcome::open},
                             {"reported", breach->outcome == Outcome::reported},
                             {"told", breach->told ? Json(to_rfc3339(*breach->told)) : Json()},
                             {"reason", breach->reason},
                             {"notice", breach->notice},
                             {"values", Json::object({{"aware", field_time(breach->aware)},
                                                      {"told", field_time(tx.now())},
                                                      {"notice", breach->notice},
                                                      {"reason", ""}})}});
    });
    http::Page page{"takedown/breach", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_breach(facts, now, language); };
    return page;
}

static http::Reply open(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, open_form);
    const Json told = acted_once(visit, form, "open-breach", [&](db::Writing& tx) {
        const Breach breach = open_breach(tx, visit.someone(), id, visit.municipality);
        return Json::object({{"id", id.text()}, {"deadline", to_rfc3339(breach.deadline())}});
    });
    return http::Redirect{path_of(id), told, text_of("Fristen løper. Kopien er sperret, ikke slettet.")};
}

static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says, Run run)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = acted_once(visit, form, label, [&](db::Writing& tx) {
                const Breach breach = run(tx, visit.someone(), id, form);
                return Json::object(
                    {{"id", id.text()}, {"version", breach.version}, {"outcome", word(breach.outcome)}});
            });
            return http::Redirect{path_of(id), told, says};
        },
        [&] { return breach_page(visit); });
}

static void dress_breach(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Personopplysninger på avveie"), language);
    const std::string path = "/saker/" + model.find("id")->string();
    model["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
                    Json::object({{"href", path + "/ta-ned"}, {"label", people::say(text_of("Ta ned"), language)}})});
    const Instant deadline = *from_rfc3339(model.find("deadline")->string());
    model["deadline_time"] = people::time_words(deadline, now, language);
    model["aware_time"] = people::time_words(*from_rfc3339(model.find("aware")->string()), now, language);
    if (model.find("open")->boolean()) model["badge"] = clock_badge(deadline, now, language);
    if (const Json* told = model.find("told"); told->is_string())
        model["told_time"] = people::time_words(*from_rfc3339(told->string()), now, language);
    model["no_officer"] = model["officers"].items().empty();
    people::dress_faults(model, language);
}

} // namespace samband::takedown
