#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// Some posts in every state, made by the same acts as anybody's.
void make_demo_posts(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
