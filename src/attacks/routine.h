#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"

/// What the municipality's own rules say of the routine.
namespace samband::attacks {

/// {own, name, because: [{source, section, strength, href, says}]}: the clauses of the rule book in force that lead to
/// the routine. `own` is false where its document has none: the routine is then ours, and the page says so.
Json routine_facts(db::Reading& tx);
void dress_routine(Json& routine, http::Language language);

} // namespace samband::attacks
