#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// An account of notices in each municipality, with one that hangs; in Løten a newspaper with an issue, and a release
/// with a media list.
void make_demo_outlets(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
