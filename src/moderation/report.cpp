#include "moderation/report.h"

#include "base/calendar.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/record.h"
#include "dialogue/whole_message.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"

#include <array>

namespace samband::moderation {

static constexpr std::size_t what_characters = 160;
static constexpr std::size_t link_bytes = 500;

namespace {

template <typename Enum>
struct Says {
    Enum value;
    std::string_view word;
    const char* name;
};

constexpr std::array steps{Says<Step>{Step::contacted, "contacted", text_of("Kontaktet den som er ansvarlig")},
                           Says<Step>{Step::reported, "reported", text_of("Meldt til nettstedet eller politiet")},
                           Says<Step>{Step::answered, "answered", text_of("Fikk svar")},
                           Says<Step>{Step::seen, "seen", text_of("Så etter")}};
constexpr std::array endings{Says<Ending>{Ending::removed, "removed", text_of("Det er borte")},
                             Says<Ending>{Ending::kept, "kept", text_of("Det ble stående")},
                             Says<Ending>{Ending::given_up, "given-up", text_of("Vi går ikke videre med det")}};

template <typename List, typename Enum>
const auto& says(const List& list, Enum value)
{
    for (const auto& it : list)
        if (it.value == value) return it;
    return list.front();
}

} // namespace

std::string_view word(Step step)
{
    return says(steps, step).word;
}

const char* name(Step step)
{
    return says(steps, step).name;
}

std::optional<Step> step_of(std::string_view said)
{
    for (const auto& it : steps)
        if (it.word == said) return it.value;
    return std::nullopt;
}

std::string_view word(Ending ending)
{
    return says(endings, ending).word;
}

const char* name(Ending ending)
{
    return says(endings, ending).name;
}

std::optional<Ending> ending_of(std::string_view said)
{
    for (const auto& it : endings)
        if (it.word == said) return it.value;
    return std::nullopt;
}

static void hold_line(db::Reading& tx, const ReportLine& line, std::vector<FieldProblem>& wrong)
{
    const bool asks_whom = line.step == Step::contacted || line.step == Step::reported;
    if (asks_whom && trim(line.whom).empty()) wrong.push_back({"whom", text_of("Skriv hvem.")});
    if (graphemes(line.whom) > name_characters) wrong.push_back({"whom", text_of("Kort ned til 120 tegn.")});
    if (graphemes(line.by_way) > name_characters) wrong.push_back({"by_way", text_of("Kort ned til 120 tegn.")});
    if (line.step == Step::answered && trim(line.said).empty())
        wrong.push_back({"said", text_of("Skriv hva de svarte.")});
    if (line.said.size() > said_bytes) wrong.push_back({"said", text_of("Kort ned teksten.")});
    const auto day = parse_date(line.day);
    if (!day || *day > in_oslo(tx.now()).date) wrong.push_back({"day", text_of("Velg dagen det ble gjort.")});
}

static void hold_follow_up(db::Reading& tx, const std::string& day, std::vector<FieldProblem>& wrong)
{
    const Date today = in_oslo(tx.now()).date;
    const auto date = parse_date(day);
    if (!date || *date <= today || *date > today.plus_days(block_days_most))
        wrong.push_back({"follow_up", text_of("Velg en dag fra i morgen til ett år fram.")});
}

static void hold(std::vector<FieldProblem> wrong)
{
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
}

static void insert_line(db::Writing& tx, const people::Person& by, const Id& report, const ReportLine& line)
{
    tx.run("moderation.insert_report_line", {{"id", tx.new_id()},
                                             {"report", report},
                                             {"kind", word(line.step)},
                                             {"whom", std::string(trim(line.whom))},
                                             {"by_way", std::string(trim(line.by_way))},
                                             {"said", std::string(trim(line.said))},
                                             {"day", line.day},
                                             {"by", by.id},
                                             {"now", tx.now()}});
}

static Report read_report(const db::Row& row)
{
    return {.id = row.id("id"),
            .version = row.integer("version"),
            .thread = row.id("thread_id"),
            .entry = row.id("entry_id"),
            .what = row.text("what"),
            .link = row.text("link"),
            .evidence = row.maybe_id("evidence_id"),
            .follow_up = row.maybe_text("follow_up_on"),
            .outcome = row.text("outcome"),
            .closed_why = row.text("closed_why"),
            .by = row.id("by_id"),
            .by_name = row.maybe_text("by_name").value_or(""),
            .at = row.instant("at")};
}

static void add_lines(db::Reading& tx, Report& report)
{
    for (const db::Row& row : tx.all("moderation.report_lines", {{"report", report.id}, {"most", list_most}}))
        report.lines.push_back({step_of(row.text("kind")).value_or(Step::seen), row.text("whom"), row.text("by_way"),
                                row.text("said"), row.text("on_day"), row.maybe_text("by_name").value_or(""),
                                row.instant("at")});
}

static Report find_report(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("moderation.report", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Meldingen om dette finnes ikke.");
    Report report = read_report(*row);
    add_lines(tx, report);
    return report;
}

Report load_report(db::Reading& tx, const people::Person& person, const Id& id)
{
    Report report = find_report(tx, id);
    const auto thread = dialogue::find_thread(tx, report.thread);
    if (thread ? !dialogue::may_read(tx, person, *thread) : report.by != person.id && !may_see_evidence(person))
        throw Problem(ProblemCode::not_found, "Meldingen om dette finnes ikke.");
    return report;
}

Report begin_report(db::Writing& tx, const people::Person& by, const Id& thread_id, const Id& entry_id,
                    const ReportLine& first, const std::string& link, const std::string& follow_up)
{
    const dialogue::Thread thread = dialogue::load_thread(tx, by, thread_id);
    const dialogue::Entry entry = dialogue::load_message(tx, thread.id, entry_id);
    std::vector<FieldProblem> wrong;
    hold_line(tx, first, wrong);
    hold_follow_up(tx, follow_up, wrong);
    const std::string where(trim(link));
    if (!where.empty() &&
        (where.size() > link_bytes || !(where.starts_with("https://") || where.starts_with("http://"))))
        wrong.push_back({"link", text_of("Lim inn hele adressen, fra https:// av.")});
    hold(std::move(wrong));
    for (const Report& report : reports_on(tx, entry.id))
        if (report.follow_up) throw Problem(ProblemCode::conflict, "Det er alt meldt fra om denne. Før videre der.");
    const Id id = tx.new_id();
    const Evidence evidence = keep_evidence(tx, by, dialogue::whole_message(tx, entry), id, "report", "");
    tx.run("moderation.insert_report", {{"id", id},
                                        {"thread", thread.id},
                                        {"entry", entry.id},
                                        {"what", shortened(entry.text, what_characters)},
                                        {"link", where.empty() ? evidence.link : where},
                                        {"evidence", evidence.id},
                                        {"follow_up", follow_up},
                                        {"by", by.id},
                                        {"now", tx.now()}});
    insert_line(tx, by, id, first);
    dialogue::record_act(tx, "report-begun", by.id, thread.id,
                         Json::object({{"report", id.text()}, {"entry", entry.id.text()}, {"step", word(first.step)}}),
                         first.whom + "\n" + first.said);
    return find_report(tx, id);
}

static void hold_changed(std::int64_t rows)
{
    if (rows != 1) throw Overtaken(text_of("Noe har skjedd med dette siden du så det. Se på nytt, og prøv igjen."));
}

Report add_step(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                const ReportLine& line, const std::string& follow_up)
{
    const Report report = load_report(tx, by, id);
    std::vector<FieldProblem> wrong;
    hold_line(tx, line, wrong);
    hold_follow_up(tx, follow_up, wrong);
    hold(std::move(wrong));
    if (static_cast<std::int64_t>(report.lines.size()) >= list_most)
        throw Problem(ProblemCode::conflict, "Loggen er full. Avslutt den, og meld fra på nytt.");
    hold_changed(tx.run("moderation.follow_report_up",
                        {{"id", id}, {"version", seen_version}, {"follow_up", follow_up}, {"now", tx.now()}}));
    insert_line(tx, by, id, line);
    dialogue::record_act(tx, "report-step", by.id, report.thread,
                         Json::object({{"report", id.text()}, {"step", word(line.step)}}),
                         line.whom + "\n" + line.said);
    return find_report(tx, id);
}

Report close_report(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Ending ending,
                    const std::string& why)
{
    const Report report = load_report(tx, by, id);
    if (why.size() > why_bytes)
        throw Problem(ProblemCode::invalid, "Teksten er for lang.", {{"why", text_of("Kort ned teksten.")}});
    hold_changed(tx.run("moderation.close_report", {{"id", id},
                                                    {"version", seen_version},
                                                    {"outcome", word(ending)},
                                                    {"why", std::string(trim(why))},
                                                    {"now", tx.now()}}));
    dialogue::record_act(tx, "report-closed", by.id, report.thread,
                         Json::object({{"report", id.text()}, {"outcome", word(ending)}}), why);
    return find_report(tx, id);
}

std::vector<Report> reports_on(db::Reading& tx, const Id& entry)
{
    auto reports = tx.all_as("moderation.reports_on", {{"entry", entry}, {"most", list_most}}, read_report);
    for (Report& report : reports) add_lines(tx, report);
    return reports;
}

std::vector<Report> open_reports(db::Reading& tx)
{
    return tx.all_as("moderation.open_reports", {{"most", list_most}}, read_report);
}

std::vector<Report> reports_to_follow_up(db::Reading& tx, const people::Person& person)
{
    return tx.all_as("moderation.reports_to_follow_up",
                     {{"person", person.id}, {"today", to_string(in_oslo(tx.now()).date)}, {"most", today_most}},
                     read_report);
}

} // namespace samband::moderation
