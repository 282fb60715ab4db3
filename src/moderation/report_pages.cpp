#include "base/calendar.h"
#include "base/text_of.h"
#include "dialogue/comment.h"
#include "dialogue/question.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "moderation/message_facts.h"
#include "moderation/pages.h"
#include "moderation/report.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::moderation {

using http::FieldKind;

static constexpr int follow_up_days = 7;

static const http::Field step_field{
    "step", FieldKind::choice, true, 20, {"contacted", "reported", "answered", "seen"}, "What was done"};
static const http::Field whom_field{"whom", FieldKind::text, false, 2 * name_characters, {}, "Whom, or which site"};
static const http::Field by_way_field{"by_way", FieldKind::text, false, 2 * name_characters, {}, "By which way"};
static const http::Field said_field{"said", FieldKind::lines, false, said_bytes, {}, "What was written or answered"};
static const http::Field day_field{"day", FieldKind::date, false, 10, {}, "When it was done"};
static const http::Field follow_field{"follow_up", FieldKind::date, false, 10, {}, "Somebody looks at it again then"};
static const http::Field version_field{
    "report_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::FormShape begin_form{"ReportBegun",
                                        {step_field,
                                         whom_field,
                                         by_way_field,
                                         said_field,
                                         day_field,
                                         follow_field,
                                         {"link", FieldKind::text, false, 500, {}, "Where it stands"}}};
static const http::FormShape step_form{
    "ReportStep", {version_field, step_field, whom_field, by_way_field, said_field, day_field, follow_field}};
static const http::FormShape close_form{
    "ReportClosed",
    {version_field,
     {"outcome", FieldKind::choice, true, 20, {"removed", "kept", "given-up"}, "How it ended"},
     {"why", FieldKind::lines, false, why_bytes, {}, "In own words"}}};

static http::Page begin_page(people::Visit& visit);
static http::Page report_page(people::Visit& visit);
static http::Page reports_page(people::Visit& visit);
static http::Reply begin(people::Visit& visit);
static http::Reply step(people::Visit& visit);
static http::Reply close(people::Visit& visit);

void add_report_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/{id}/melding/{entry}/meld", Access::writer,
               "Before somebody responsible is contacted about a message, and what has been done",
               [](people::Visit& visit) -> http::Reply { return begin_page(visit); });
    routes.post("/samtaler/{id}/melding/{entry}/meld", Access::writer, "Somebody responsible was contacted", begin_form,
                begin);
    routes.get("/samtaler/meldt-fra", Access::writer, "What has been reported and is not settled",
               [](people::Visit& visit) -> http::Reply { return reports_page(visit); });
    routes.get("/samtaler/meldt-fra/{report}", Access::writer, "The log of one report",
               [](people::Visit& visit) -> http::Reply { return report_page(visit); });
    routes.post("/samtaler/meldt-fra/{report}/skritt", Access::writer, "One more step", step_form, step);
    routes.post("/samtaler/meldt-fra/{report}/avslutt", Access::writer, "It is settled", close_form, close);
}

static Json choice(std::string_view value, const char* label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

static Json step_choices(Step chosen)
{
    Json list = Json::array();
    for (const Step it : {Step::contacted, Step::reported, Step::answered, Step::seen})
        list.push(choice(word(it), name(it), it == chosen));
    return list;
}

static Json report_facts(const Report& it, const std::string& today)
{
    Json lines = Json::array();
    for (const ReportLine& line : it.lines)
        lines.push(Json::object({{"step", name(line.step)},
                                 {"whom", line.whom},
                                 {"by_way", line.by_way},
                                 {"said", line.said},
                                 {"day", line.day},
                                 {"by_name", line.by_name}}));
    const auto ending = ending_of(it.outcome);
    return Json::object({{"id", it.id.text()},
                         {"version", it.version},
                         {"thread", it.thread.text()},
                         {"what", it.what},
                         {"link", it.link},
                         {"evidence", it.evidence ? Json(it.evidence->text()) : Json()},
                         {"follow_up", it.follow_up ? Json(*it.follow_up) : Json()},
                         {"is_due", it.follow_up && *it.follow_up <= today},
                         {"outcome", ending ? Json(name(*ending)) : Json()},
                         {"closed_why", it.closed_why},
                         {"by_name", it.by_name},
                         {"lines", std::move(lines)}});
}

static void dress_report(Json& it, http::Language language)
{
    for (Json& line : it["lines"].items()) {
        line["step"] = people::say(line.find("step")->string(), language);
        line["day_words"] = people::day_words(line.find("day")->string(), language);
    }
    it["is_open"] = it.find("follow_up")->is_string();
    if (it.find("follow_up")->is_string())
        it["follow_words"] = people::day_words(it.find("follow_up")->string(), language);
    if (it.find("outcome")->is_string()) it["outcome"] = people::say(it.find("outcome")->string(), language);
}

static void say_choices(Json& choices, http::Language language)
{
    for (Json& it : choices.items()) it["label"] = people::say(it.find("label")->string(), language);
}

static Json dates(db::Reading& tx)
{
    const Date today = in_oslo(tx.now()).date;
    return Json::object({{"day", to_string(today)}, {"follow_up", to_string(today.plus_days(follow_up_days))}});
}

static http::Page begin_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Chosen it = looked_at(tx, visit);
        Json facts = message_facts(it, it.thread.category, {});
        const auto comment = dialogue::comment_of(tx, it.entry.id);
        facts["values"] = dates(tx);
        facts["values"]["link"] = comment ? comment->link : std::string();
        facts["choices"]["step"] = step_choices(Step::contacted);
        facts["elsewhere"] = !dialogue::is_own(it.entry.way);
        Json reports = Json::array();
        bool open = false;
        for (const Report& report : reports_on(tx, it.entry.id)) {
            open = open || report.follow_up;
            reports.push(report_facts(report, facts["values"].find("day")->string()));
        }
        facts["reports"] = std::move(reports);
        facts["has_open"] = open;
        return facts;
    });
    http::Page page{"moderation/report_begin", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_message(facts, now, language);
        say_choices(facts["choices"]["step"], language);
        facts["title"] = people::say(facts.find("elsewhere")->boolean() ? text_of("Kontakt ansvarlig eller meld fra")
                                                                        : text_of("Meld fra om meldingen"),
                                     language);
        for (Json& report : facts["reports"].items()) dress_report(report, language);
    };
    return page;
}

static ReportLine line_in(const http::Form& form)
{
    return {.step = step_of(form.text("step")).value_or(Step::contacted),
            .whom = form.text("whom"),
            .by_way = form.text("by_way"),
            .said = form.text("said"),
            .day = form.text("day")};
}

static http::Reply begin(people::Visit& visit)
{
    const Id thread = visit.request.id_parameter("id");
    const Id entry = visit.request.id_parameter("entry");
    return people::or_typed_again(
        visit, begin_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "report-begin", [&](db::Writing& tx) {
                const Report report = begin_report(tx, visit.someone(), thread, entry, line_in(form), form.text("link"),
                                                   form.text("follow_up"));
                return Json::object({{"id", report.id.text()}});
            });
            return http::Redirect{"/samtaler/meldt-fra/" + told.find("id")->string(), told,
                                  text_of("Det er ført. Du får det på I dag når det skal følges opp.")};
        },
        [&] { return begin_page(visit); });
}

static http::Page report_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Report report = load_report(tx, visit.someone(), visit.request.id_parameter("report"));
        Json facts = report_facts(report, to_string(in_oslo(tx.now()).date));
        facts["thread_there"] = dialogue::find_thread(tx, report.thread).has_value();
        facts["sees_evidence"] = may_see_evidence(visit.someone());
        facts["values"] = dates(tx);
        Json endings = Json::array();
        for (const Ending it : {Ending::removed, Ending::kept, Ending::given_up})
            endings.push(choice(word(it), name(it), false));
        facts["choices"] = Json::object({{"step", step_choices(Step::answered)}, {"outcome", std::move(endings)}});
        return facts;
    });
    http::Page page{"moderation/report", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Meldt fra"), language);
        facts["crumbs"] = crumbs(language);
        facts["crumbs"].push(
            Json::object({{"href", "/samtaler/meldt-fra"}, {"label", people::say(text_of("Meldt fra"), language)}}));
        dress_report(facts, language);
        say_choices(facts["choices"]["step"], language);
        say_choices(facts["choices"]["outcome"], language);
    };
    return page;
}

static http::Reply on_report(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                             void (*run)(db::Writing&, const people::Person&, const Id&, const http::Form&))
{
    const Id id = visit.request.id_parameter("report");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                run(tx, visit.someone(), id, form);
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/samtaler/meldt-fra/" + id.text(), told, says};
        },
        [&] { return report_page(visit); });
}

static http::Reply step(people::Visit& visit)
{
    return on_report(visit, step_form, "report-step", text_of("Det er ført."),
                     [](auto& tx, const auto& by, const Id& id, const http::Form& form) {
                         add_step(tx, by, id, *form.integer("report_version"), line_in(form), form.text("follow_up"));
                     });
}

static http::Reply close(people::Visit& visit)
{
    return on_report(visit, close_form, "report-close", text_of("Den er avsluttet."),
                     [](auto& tx, const auto& by, const Id& id, const http::Form& form) {
                         close_report(tx, by, id, *form.integer("report_version"),
                                      ending_of(form.text("outcome")).value_or(Ending::kept), form.text("why"));
                     });
}

static http::Page reports_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json list = Json::array();
        for (const Report& report : open_reports(tx)) {
            const auto thread = dialogue::find_thread(tx, report.thread);
            const bool seen =
                thread ? dialogue::may_read(tx, visit.someone(), *thread) : report.by == visit.someone().id;
            if (!seen) continue;
            Json facts = report_facts(report, to_string(in_oslo(tx.now()).date));
            const bool held = thread && thread->restricted;
            if (held) facts["what"] = facts["link"] = facts["closed_why"] = "";
            list.push(std::move(facts));
        }
        return Json::object({{"reports", std::move(list)}});
    });
    http::Page page{"moderation/reports", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Meldt fra"), language);
        facts["crumbs"] = crumbs(language);
        facts["none"] = facts["reports"].items().empty();
        for (Json& it : facts["reports"].items()) {
            if (it.find("what")->string().empty()) it["what"] = people::say(dialogue::hidden_subject, language);
            dress_report(it, language);
        }
    };
    return page;
}

} // namespace samband::moderation
