#pragma once
#include "base/calendar.h"
#include "http/request.h"

#include <initializer_list>
#include <string>

/// What browsers and programs ask for.
namespace samband::readership {

inline constexpr const char* firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

using Headers = std::initializer_list<std::pair<std::string, std::string>>;

/// A browser opens a piece of news; `headers` come beside its name.
inline http::Request opened(const std::string& slug, const std::string& fra = "", const Headers& headers = {},
                            Instant at = from_oslo({{2026, 11, 20}, {10, 0, 0}}))
{
    http::Request request;
    request.municipality = "loten";
    request.host = "loten.example";
    request.path = "/nyheter/" + slug;
    request.parameters["slug"] = slug;
    request.headers = {{"user-agent", firefox}};
    request.headers.insert(request.headers.end(), headers.begin(), headers.end());
    if (!fra.empty()) request.query = {{"fra", fra}};
    request.at = at;
    return request;
}

} // namespace samband::readership
