#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <vector>

namespace samband::dialogue {

/// To our own people: nothing of what anybody outside wrote stands in it, the link leads there.
struct StaffLetter {
    std::string subject;
    std::string text;
    std::string link{}; ///< whole
};

/// By mail to each once, by the municipality's own account; how many. None where it has no such account. It passes a
/// crisis, and its text and addresses are forgotten after `letter_kept_s`. Not in the ledger: what it is about is.
int tell_staff(db::Writing& tx, const std::vector<people::Person>& people, const StaffLetter& letter);

} // namespace samband::dialogue
