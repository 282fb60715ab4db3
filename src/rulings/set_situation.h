#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/vocabulary.h"

#include <string>

namespace samband::rulings {

/// What holds now: the situation, since when, and who speaks.
struct SituationNow {
    rulebook::Situation situation = rulebook::Situation::normal;
    std::string message; ///< the current message in a crisis; may be empty
    Instant since;
};
SituationNow situation_now(db::Reading& tx);
bool is_crisis(db::Reading& tx);

/// Sets crisis management, or ends it. Recorded in the ledger. Problem conflict if it is so already,
/// invalid if the message is longer than `most_message` bytes, forbidden to others than the mayor, the chief executive,
/// crisis management and the communications officer.
void set_situation(db::Writing& tx, const people::Person& by, rulebook::Situation situation,
                   const std::string& message);

/// Whether this person may: the mayor, the chief executive, crisis management and the communications officer.
bool may_set_situation(const people::Person& person);

/// Who speaks for the municipality in a crisis by the rule book in force: "ordføreren eller kriseledelsen"; empty where
/// no clause says it.
std::string speakers_in_crisis(db::Reading& tx);

inline constexpr std::size_t most_message = 4'000;

} // namespace samband::rulings
