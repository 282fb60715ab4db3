#pragma once
#include "base/json.h"
#include "rulebook/rulebook.h"
#include "rulings/clause_form.h"

/// The vocabulary as choices of a form, in bokmål as rule books are, with the municipality's own titles.
namespace samband::rulings {

/// The words of a list field: {open, chosen_words, choices: [{value, label, chosen}]}.
Json list_choices(const rulebook::Rulebook& titles, const ListField& field, const std::vector<std::string>& chosen);

/// [{value, label, chosen}], the empty choice first.
Json outcome_choices(const std::string& chosen);
Json strength_choices(const std::string& chosen);
/// Yes, no, or of no account: [{name, label, choices}] for each yes-or-no key of a question.
Json flag_choices(const ClauseForm& form);

/// The duties as rows of three choices, with `more` empty rows after them.
Json duty_rows(const rulebook::Rulebook& book, const std::vector<DutyRow>& rows, std::size_t more);

} // namespace samband::rulings
