#include "main/language_route.h"

#include "base/problem.h"
#include "http/cookies.h"

namespace samband::main {

/// A path of ours or the front page: never another site's address.
static std::string safe_path(const http::Request& request)
{
    const std::string* to = request.query_value("til");
    const bool ours = to && to->starts_with('/') && !to->starts_with("//") && to->find('\\') == std::string::npos;
    return ours ? *to : "/";
}

void add_language_route(people::Routes& routes)
{
    routes.get("/sprak/{language}", people::Access::anyone, "Choose the language of the screen",
               [](people::Visit& visit) {
                   const std::string& language = visit.request.parameter("language");
                   if (language != "nb" && language != "nn" && language != "en")
                       throw Problem(ProblemCode::not_found, "Siden finnes på bokmål, nynorsk og engelsk.");
                   constexpr int year_s = 365 * 24 * 3600;
                   http::Reply reply = http::Redirect{safe_path(visit.request)};
                   reply.cookies.push_back({"sprak", language, year_s});
                   return reply;
               });
}

} // namespace samband::main
