#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// Whom to ring first, with invented numbers, in the presets of urgent notices that every municipality begins with.
void make_demo_urgent(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
