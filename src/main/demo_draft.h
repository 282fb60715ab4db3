#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// In Løten a draft of the rule book in which leaders publish in their own field, so that there is something to
/// compare.
void make_demo_draft(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
