#pragma once
#include "db/database.h"

namespace samband::main {

/// What was read of the news of a demo municipality the last days, as if by people.
void make_demo_showings(db::Database& database);

} // namespace samband::main
