#pragma once
#include "db/transaction.h"
#include "dialogue/form_message.h"

/// What may not be stored.
namespace samband::dialogue {

/// Problem invalid with each fault at its field. The words are those of the form: "subject", "message", "who", "email",
/// "unit". No fault repeats what was typed.
void hold_form(db::Reading& tx, const FormMessage& message);

} // namespace samband::dialogue
