#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// Official accounts in each municipality, opened as its rule book says, and one that is still on its way. They have no
/// secrets: nothing of the demo reaches a real network.
void make_demo_accounts(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
