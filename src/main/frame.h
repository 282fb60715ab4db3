#pragma once
#include "db/database.h"
#include "http/catalogue.h"
#include "people/municipality.h"

namespace samband::main {

/// Adds what every page shows beside its own model (http/views.h names the members): whose site it is, who is signed
/// in, and where one can go. Public pages are the same for everybody: they get nothing of the person.
void add_frame(Json& model, const http::Request& request, const http::Catalogue& catalogue,
               const people::Municipality& municipality, db::Database& database);

/// Whether that address belongs to the public site.
bool is_public(std::string_view path);

} // namespace samband::main
