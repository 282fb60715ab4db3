#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// In Løten an account for mail, some places, and subscribers: a list with its document, some who signed up, and one
/// who has left. The other municipalities have none, and their sign-up page says so.
void make_demo_subscribers(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
