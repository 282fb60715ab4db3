#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// Residents of Løten can chat around the clock, so that whoever looks at the demo can try it whenever they do.
void make_demo_chat(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
