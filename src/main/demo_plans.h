#pragma once
#include "db/database.h"

namespace samband::main {

/// What the calendar of a demo municipality holds: posts that go out the next days, two of them close to each other, a
/// draft with a wished day, a note, fixed slots, a campaign and a post that comes again.
void make_demo_plans(db::Database& database);

} // namespace samband::main
