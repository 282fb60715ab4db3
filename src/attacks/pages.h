#pragma once
#include "dialogue/look_log.h"
#include "http/reply.h"
#include "people/visit.h"

#include <filesystem>
#include <functional>

namespace samband::attacks {

/// Gives a municipality's folder, `DATA/municipalities/NAME`.
using MunicipalityFolder = std::function<std::filesystem::path(std::string_view municipality)>;

/// `/ansattsaker`: cases of unwanted posts about staff. `looks` outlives the routes; null: nothing of one is shown.
void add_routes(people::Routes& routes, MunicipalityFolder folder, dialogue::LookLog* looks);

// The parts of it.
void add_list_routes(people::Routes& routes);
void add_case_routes(people::Routes& routes);
void add_evidence_routes(people::Routes& routes, MunicipalityFolder folder);
void add_look_routes(people::Routes& routes);
http::Page case_page(people::Visit& visit, const Id& id);

} // namespace samband::attacks
