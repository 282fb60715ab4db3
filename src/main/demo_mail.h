#pragma once
#include "db/database.h"
#include "main/demo_people.h"

#include <filesystem>

namespace samband::main {

/// A mail with files in the demo's inbox, as it would come: HTML, an older mail quoted, a drawing and something that
/// says it is an invoice. `folder` is the municipality's own.
void make_demo_mail(db::Database& database, const DemoMunicipality& municipality, const std::filesystem::path& folder);

} // namespace samband::main
