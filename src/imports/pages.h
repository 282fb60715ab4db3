#pragma once
#include "people/visit.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace samband::imports {

/// `/samtaler/import`, for the desk. `folder`: DATA/municipalities/NAME.
void add_routes(people::Routes& routes, std::function<std::filesystem::path(std::string_view municipality)> folder);

} // namespace samband::imports
