#pragma once
#include "db/database.h"
#include "main/demo_people.h"
#include "pictures/library.h"

namespace samband::main {

/// Some posts in every state, made by the same acts as anybody's; Løten's with pictures, uploaded as anybody's.
/// `spool` is a folder for the uploads.
void make_demo_posts(db::Database& database, const DemoMunicipality& municipality, pictures::Library& library,
                     const std::filesystem::path& spool);

} // namespace samband::main
