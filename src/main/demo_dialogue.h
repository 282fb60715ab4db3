#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// What residents of Løten have written, by several ways and in every state, taken in and handled by the same acts as
/// anybody's.
void make_demo_dialogue(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
