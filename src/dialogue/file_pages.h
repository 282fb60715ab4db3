#pragma once
#include "dialogue/file_folder.h"
#include "dialogue/look_log.h"
#include "people/visit.h"

#include <functional>

namespace samband::dialogue {

/// Gives a municipality's folder, `DATA/municipalities/NAME`.
using MunicipalityFolder = std::function<std::filesystem::path(std::string_view municipality)>;

/// `/samtaler/{id}/fil/{file}` and `/samtaler/{id}/epost/{entry}`, for who may read the thread. `looks` as in pages.h.
void add_file_routes(people::Routes& routes, MunicipalityFolder folder, LookLog* looks = nullptr);

} // namespace samband::dialogue
