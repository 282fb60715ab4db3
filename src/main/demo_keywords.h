#pragma once
#include "db/database.h"
#include "main/demo_people.h"

namespace samband::main {

/// In Løten three code words: a list, a prepared answer and a question to the residents, with some who have answered.
/// What else comes to the number becomes conversations.
void make_demo_keywords(db::Database& database, const DemoMunicipality& municipality);

} // namespace samband::main
