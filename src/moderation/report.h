#pragma once
#include "db/transaction.h"
#include "dialogue/thread_store.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// Where others rule, whoever is responsible is contacted, and what breaks rules or law is reported (hattfjelldal 6):
/// a log of whom, when, by which way, what was answered, and when somebody looks at it again.
namespace samband::moderation {

enum class Step {
    contacted, ///< whoever is responsible for the page or group
    reported,  ///< to the platform, or the police
    answered,  ///< what they said
    seen,      ///< somebody has looked how it stands
};
std::string_view word(Step step);
std::optional<Step> step_of(std::string_view word);
const char* name(Step step);

enum class Ending { removed, kept, given_up };
std::string_view word(Ending ending);
std::optional<Ending> ending_of(std::string_view word);
const char* name(Ending ending);

struct ReportLine {
    Step step = Step::contacted;
    std::string whom{};
    std::string by_way{}; ///< "e-post", "skjema hos Facebook"
    std::string said{};
    std::string day{}; ///< "2026-11-20": when it was done
    std::string by_name{};
    Instant at{};
};
struct Report {
    Id id{};
    std::int64_t version = 1;
    Id thread{};
    Id entry{};
    std::string what{}; ///< the beginning of the message
    std::string link{};
    std::optional<Id> evidence{};
    std::optional<std::string> follow_up{}; ///< "2026-11-27"; nothing: it is closed
    std::string outcome{};                  ///< empty while it is open
    std::string closed_why{};
    Id by{};
    std::string by_name{};
    Instant at{};
    std::vector<ReportLine> lines{};
};

/// Begins with its first step. Evidence of the message is kept: what others rule over may be gone tomorrow. Recorded
/// "report-begun". Problem invalid at its field; conflict where one about the message is open.
Report begin_report(db::Writing& tx, const people::Person& by, const Id& thread, const Id& entry,
                    const ReportLine& first, const std::string& link, const std::string& follow_up);
/// One more step, and when somebody looks at it again. Conflict (Overtaken) where it has changed since.
Report add_step(db::Writing& tx, const people::Person& by, const Id& report, std::int64_t seen_version,
                const ReportLine& line, const std::string& follow_up);
Report close_report(db::Writing& tx, const people::Person& by, const Id& report, std::int64_t seen_version,
                    Ending outcome, const std::string& why);

/// Of that message, the newest first, with their lines.
std::vector<Report> reports_on(db::Reading& tx, const Id& entry);
/// Problem not_found: also where the person may not read its thread, where that is there still.
Report load_report(db::Reading& tx, const people::Person& person, const Id& id);
/// Those that are open, whose day comes first first; without their lines.
std::vector<Report> open_reports(db::Reading& tx);
/// For I dag: this person's own whose day has come.
std::vector<Report> reports_to_follow_up(db::Reading& tx, const people::Person& person);

} // namespace samband::moderation
