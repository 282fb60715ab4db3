#include "channels/linkedin/rest.h"

#include "base/problem.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"
#include "client/reach.h"

#include <algorithm>

namespace samband::channels::linkedin {

using networks::Course;
using networks::Failure;

Rest::Rest(client::HttpClient& http, const Account& account, const std::string& secret)
    : http_(http),
      typed_secret_(secret),
      token_(networks::secret_of(secret).token),
      origin_(networks::origin(account, rest_origin)),
      version_(networks::setting(account, "version"))
{
    if (version_.empty()) version_ = rest_version;
}

static void add_method(client::Request& request, std::string_view method)
{
    if (!method.empty()) request.headers.emplace_back("X-RestLi-Method", std::string(method));
}

Answered Rest::get(std::string_view path, std::string_view method)
{
    client::Request request{.method = "GET", .url = origin_ + std::string(path)};
    add_method(request, method);
    return call(std::move(request));
}

Answered Rest::post(std::string_view path, const Json& body, std::string_view method)
{
    client::Request request{.method = "POST",
                            .url = origin_ + std::string(path),
                            .headers = {{"Content-Type", "application/json"}},
                            .body = to_text(body)};
    add_method(request, method);
    return call(std::move(request));
}

Answered Rest::remove(std::string_view path)
{
    client::Request request{.method = "DELETE", .url = origin_ + std::string(path)};
    add_method(request, "DELETE");
    return call(std::move(request));
}

Answered Rest::upload(const std::string& url, std::string bytes)
{
    if (!is_own_place(url, origin_)) return Failure{trouble::picture_refused, "upload address", Course::later};
    return call({.method = "PUT",
                 .url = url,
                 .headers = {{"Content-Type", "application/octet-stream"}},
                 .body = std::move(bytes)});
}

Answered Rest::call(client::Request request)
{
    constexpr int least_ms = 1'000;
    constexpr int most_ms = 15'000;
    if (token_.empty()) return Failure{trouble::token_missing, {}, Course::rest};
    if (allowance_.left_ms() < least_ms) return Failure{trouble::no_connection, "too slow", Course::rest};
    request.headers.emplace_back("Authorization", "Bearer " + token_);
    request.headers.emplace_back("LinkedIn-Version", version_);
    request.headers.emplace_back("X-Restli-Protocol-Version", "2.0.0");
    request.limits.total_ms = std::min(most_ms, allowance_.left_ms());
    const client::Outcome outcome = http_.call(request);
    if (const auto* not_sent = std::get_if<client::NotSent>(&outcome)) return networks::unanswered(*not_sent);
    if (const auto* unknown = std::get_if<client::Unknown>(&outcome)) return networks::unanswered(*unknown);
    const client::Answer& answer = std::get<client::Answer>(outcome);
    if (answer.status < 200 || answer.status >= 300) return read_refusal(answer, typed_secret_);
    try {
        return RestAnswer{answer.body.empty() ? Json() : parse_json(answer.body),
                          std::string(answer.header("x-restli-id"))};
    } catch (const Problem&) {
        return Failure{trouble::answer_lost, "no JSON", Course::ask};
    }
}

bool is_own_place(std::string_view url, std::string_view origin)
{
    const std::optional<client::Place> place = client::read_place(url);
    const std::optional<client::Place> own = client::read_place(origin);
    if (!place) return false;
    if (own && place->tls == own->tls && place->host == own->host && place->port == own->port) return true;
    const bool at_linkedin =
        place->host == "linkedin.com" || place->host.ends_with(".linkedin.com") || place->host.ends_with(".licdn.com");
    return place->tls && place->port == 443 && at_linkedin;
}

std::optional<int> months_old(std::string_view version, Instant at)
{
    if (version.size() != 6 || version.find_first_not_of("0123456789") != version.npos) return std::nullopt;
    const int year = std::stoi(std::string(version.substr(0, 4)));
    const int month = std::stoi(std::string(version.substr(4)));
    const std::string now = to_rfc3339(at);
    return (std::stoi(now.substr(0, 4)) - year) * 12 + std::stoi(now.substr(5, 2)) - month;
}

std::string member(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found != nullptr && found->is_string() ? found->string() : std::string();
}

} // namespace samband::channels::linkedin
