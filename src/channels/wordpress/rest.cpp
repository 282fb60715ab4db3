#include "channels/wordpress/rest.h"

#include "base/problem.h"
#include "base/text.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>

namespace samband::channels::wordpress {

using networks::Course;
using networks::Failure;

/// An application password is shown in groups of four; the spaces may be typed or not (RFC 7617 for the rest).
static std::string login_of(const std::string& user, const std::string& secret)
{
    std::string password = secret;
    std::erase_if(password, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return user.empty() || password.empty() ? "" : "Basic " + to_base64(user + ":" + password);
}

static std::string site_of(const Account& account)
{
    std::string site = networks::setting(account, "url");
    while (site.ends_with('/')) site.pop_back();
    return site;
}

Rest::Rest(client::HttpClient& http, const Account& account, const std::string& secret)
    : http_(http),
      site_(site_of(account)),
      login_(login_of(networks::setting(account, "user"), secret))
{
}

std::string Rest::address(std::string_view route, std::string_view query) const
{
    return site_ + "/?rest_route=" + std::string(route) + std::string(query);
}

Answered Rest::get(std::string_view route, std::string_view query)
{
    return call({.method = "GET", .url = address(route, query)});
}

Answered Rest::post(std::string_view route, const Json& body)
{
    return call({.method = "POST",
                 .url = address(route),
                 .headers = {{"Content-Type", "application/json"}},
                 .body = to_text(body)});
}

Answered Rest::remove(std::string_view route)
{
    return call({.method = "DELETE", .url = address(route)});
}

Answered Rest::upload(std::string_view name, std::string_view type, std::string bytes)
{
    return call({.method = "POST",
                 .url = address("/wp/v2/media"),
                 .headers = {{"Content-Type", std::string(type)},
                             {"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""}},
                 .body = std::move(bytes)});
}

Answered Rest::call(client::Request request)
{
    constexpr int least_ms = 1'000;
    constexpr int most_ms = 15'000;
    if (site_.empty()) return Failure{trouble::settings_wrong, "url", Course::rest};
    if (login_.empty()) return Failure{trouble::token_missing, {}, Course::rest};
    if (allowance_.left_ms() < least_ms) return Failure{trouble::no_connection, "too slow", Course::rest};
    request.headers.emplace_back("Authorization", login_);
    request.headers.emplace_back("Accept", "application/json");
    request.limits.total_ms = std::min(most_ms, allowance_.left_ms());
    const client::Outcome outcome = http_.call(request);
    if (const auto* not_sent = std::get_if<client::NotSent>(&outcome)) return networks::unanswered(*not_sent);
    if (const auto* unknown = std::get_if<client::Unknown>(&outcome)) return networks::unanswered(*unknown);
    const client::Answer& answer = std::get<client::Answer>(outcome);
    if (answer.status < 200 || answer.status >= 300) return read_refusal(answer, login_);
    try {
        return parse_json(answer.body);
    } catch (const Problem&) {
        return Failure{trouble::answer_lost, "no JSON", Course::ask};
    }
}

/// By the status; a plugin that shuts the API answers 401 or 403 too.
static Failure failure_of(int status, std::string_view code)
{
    if (status == 401) return {trouble::token_refused, {}, Course::rest};
    if (status == 403) return {trouble::permission_missing, {}, Course::rest};
    if (status == 410 || code == "rest_post_invalid_id") return {trouble::not_there, {}, Course::refuse};
    if (status == 404) return {trouble::settings_wrong, {}, Course::rest}; // there is no WordPress at that address
    if (status == 413 || status == 415 || code.starts_with("rest_upload"))
        return {trouble::picture_refused, {}, Course::refuse};
    if (status == 429) return {trouble::limit_reached, {}, Course::rest};
    if (status >= 500) return {trouble::network_down, {}, Course::ask};
    if (status < 400) return {trouble::settings_wrong, {}, Course::rest}; // a redirect: the address is another
    return {trouble::content_refused, {}, Course::refuse};
}

Failure read_refusal(const client::Answer& answer, std::string_view secret)
{
    Json body;
    try {
        body = parse_json(answer.body);
    } catch (const Problem&) {
        body = {}; // a page of the server or of a plugin
    }
    const auto member = [&](const char* key) {
        const Json* found = body.is_object() ? body.find(key) : nullptr;
        return found && found->is_string() ? found->string() : std::string();
    };
    Failure failure = failure_of(answer.status, member("code"));
    failure.says = networks::cleaned(member("message"), secret);
    failure.says += (failure.says.empty() ? "(" : " (") + std::to_string(answer.status) + ")";
    if (failure.word == trouble::limit_reached) failure.retry_after_s = 3'600;
    return failure;
}

} // namespace samband::channels::wordpress
