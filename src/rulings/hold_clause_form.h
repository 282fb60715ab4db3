#pragma once
#include "rulings/clause_form.h"

namespace samband::rulings {

/// What the fields of a form say together, before the reader of rule books is asked: mistakes that are told in the
/// form's own words. Problem invalid with the field of each.
void hold_clause_form(const ClauseForm& form);

} // namespace samband::rulings
