#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An unwanted post about somebody who works here, and what the leadership does about it, step by step (Saltdal 7.3).
namespace samband::attacks {

/// The steps in their order. None begins before those above it are done, or left out with a reason.
enum class Step {
    talk,     ///< with the employee: what lies behind
    contact,  ///< the publisher, together with the employee
    meeting,  ///< the publisher is asked to one
    removal,  ///< the publisher, the platform or the police is asked to take it away
    follow_up ///< of the employee
};
inline constexpr int steps = 5;
std::string_view word(Step step);
std::optional<Step> step_of(std::string_view word);
const char* name(Step step);
/// What is to be done in it, in a sentence.
const char* says(Step step);
/// Days after the case was begun by which it should be done, where nobody says otherwise.
int days_of(Step step);

enum class Outcome { removed, agreed, stands, reported, withdrawn };
std::string_view word(Outcome outcome);
std::optional<Outcome> outcome_of(std::string_view word);
const char* name(Outcome outcome);
inline constexpr int outcomes = 5;

struct StepState {
    Step step = Step::talk;
    std::optional<Id> who{};
    std::string who_name{};
    Date due{};
    std::optional<Instant> done{};
    std::string done_by{};
    bool left_out = false;
    std::string remark{};
};

struct Evidence {
    Id id{};
    std::string text{};
    std::string author{};
    std::string link{};
    std::string seen_by{};
    Instant seen{};
    std::string file_sum{}; ///< empty: no file
    std::string file_name{};
    std::string file_type{};
    std::string added_by{};
};

struct Case {
    Id id;
    std::int64_t version = 0;
    std::string title;
    std::optional<Id> employee{};
    std::string employee_name;
    bool employee_reads = false;
    Id leader;
    std::string leader_name;
    std::optional<Id> thread{};
    Id opened_by;
    std::string opened_by_name;
    Instant opened;
    std::optional<Instant> closed{};
    std::optional<Outcome> outcome{};
    std::string outcome_text;
};

/// Its leader, those who are named, and the employee where the leader has said so. Nobody else: not the desk either.
/// The condition `readable` of case.sql says the same.
bool may_read(db::Reading& tx, const people::Person& person, const Case& it);
/// Its leader and those who are named: the employee is party to it, and does none of its steps.
bool may_work(db::Reading& tx, const people::Person& person, const Case& it);
/// Who sees who looked: its leader, and the data protection officer.
bool may_see_looks(const people::Person& person, const Case& it);

/// Problem not_found: also where the person may not read it.
Case load_case(db::Reading& tx, const people::Person& person, const Id& id);
/// Conflict (Overtaken) if it has changed since.
Case load_case(db::Writing& tx, const people::Person& person, const Id& id, std::int64_t seen_version);
/// For what happens without a person.
std::optional<Case> find_case(db::Reading& tx, const Id& id);
/// Those that the person may read: open ones first, the newest first.
std::vector<Case> list_cases(db::Reading& tx, const people::Person& person);
std::vector<StepState> steps_of(db::Reading& tx, const Id& it);
std::vector<Evidence> evidence_of(db::Reading& tx, const Id& it);
std::vector<Id> named_in(db::Reading& tx, const Id& it);
/// The one that is to be done now; nothing where all are.
std::optional<StepState> next_step(const std::vector<StepState>& all);

/// Who may lead one: whoever leads a unit or the administration.
bool may_lead(const people::Person& person);

} // namespace samband::attacks
