#pragma once
#include "attacks/case.h"

/// What is done in a case. Each is recorded in its own transaction, with nobody's name and nothing of what was written.
/// Problem not_found where the person may not read it; conflict (Overtaken) where it has changed since `seen_version`;
/// forbidden where they may read it and no more.
namespace samband::attacks {

struct NewEvidence {
    std::string text{};
    std::string author{};
    std::string link{};
    std::string seen_by{};
    Instant seen{};
    std::string file_sum{}; ///< kept already (evidence_folder.h); empty: none
    std::string file_name{};
    std::string file_type{};
};

struct NewCase {
    std::string title{};
    std::optional<Id> employee{};
    std::string employee_name{}; ///< of somebody without a user here; else that one's name is taken
    Id leader{};
    std::optional<Id> thread{};
    std::vector<NewEvidence> evidence{};
};
/// By whoever writes for a unit. They read it themselves only where they lead it, or are named later. Problem invalid
/// where the employee is missing, or the one who leads it may not, or is the employee.
Case open_case(db::Writing& tx, const people::Person& by, const NewCase& draft);

/// What the conversation holds of what its author wrote, by whoever may read that.
std::vector<NewEvidence> evidence_in_thread(db::Reading& tx, const people::Person& person, const Id& thread);

/// By its leader and those who are named. Problem invalid where there is nothing to keep.
Case keep_evidence(db::Writing& tx, const people::Person& by, const Id& it, const NewEvidence& evidence);

/// Who does a step, and by when.
Case plan_step(db::Writing& tx, const people::Person& by, const Id& it, std::int64_t seen_version, Step step,
               const std::optional<Id>& who, const Date& due);
/// Done, with what came of it, or left out, with why. Problem invalid without a remark, and where one above it is not
/// done yet.
Case end_step(db::Writing& tx, const people::Person& by, const Id& it, std::int64_t seen_version, Step step,
              bool left_out, const std::string& remark);

/// By its leader alone: who works with it besides, and whether the employee reads it.
Case choose_readers(db::Writing& tx, const people::Person& by, const Id& it, std::int64_t seen_version,
                    const std::vector<Id>& readers, bool employee_reads);
/// By its leader alone. Problem invalid without an outcome and a sentence on it.
Case close_case(db::Writing& tx, const people::Person& by, const Id& it, std::int64_t seen_version, Outcome outcome,
                const std::string& text);

} // namespace samband::attacks
