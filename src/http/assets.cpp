#include "http/assets.h"
#include "base/embedded.h"
#include "base/problem.h"

namespace samband::http {

std::string asset_url(std::string_view name)
{
    const std::string file = "web/" + std::string(name);
    const auto bytes = embedded(file);
    if (!bytes) throw Problem(ProblemCode::internal, "no such web file: /" + file);
    return "/" + file + "?v=" + std::to_string(std::hash<std::string_view>{}(*bytes));
}

} // namespace samband::http
