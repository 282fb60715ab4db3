#include "channels/meta/graph.h"

#include "base/problem.h"
#include "base/text.h"
#include "channels/meta/graph_refusal.h"
#include "channels/networks/trouble.h"

#include <sodium.h>

namespace samband::channels::meta {

using networks::Course;
using networks::Failure;

Graph::Graph(client::HttpClient& http, const Account& account, const std::string& secret)
    : http_(http),
      typed_secret_(secret),
      secret_(networks::secret_of(secret)),
      origin_(networks::origin(account, graph_origin)),
      version_(networks::setting(account, "version"))
{
    if (version_.empty()) version_ = graph_version;
    if (!version_.starts_with('v')) version_.insert(0, "v");
}

Answered Graph::get(std::string_view path, Fields query)
{
    add_proof(query);
    return call({.method = "GET", .url = address(path) + "?" + urlencoded(query)});
}

Answered Graph::post(std::string_view path, Fields form)
{
    add_proof(form);
    return call({.method = "POST",
                 .url = address(path),
                 .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                 .body = urlencoded(form)});
}

Answered Graph::post_file(std::string_view path, Fields form, std::string_view file_field, std::string_view file)
{
    add_proof(form);
    Body body = multipart(form, file_field, file);
    return call({.method = "POST",
                 .url = address(path),
                 .headers = {{"Content-Type", std::move(body.type)}},
                 .body = std::move(body.bytes)});
}

Answered Graph::remove(std::string_view path)
{
    Fields query;
    add_proof(query);
    return call({.method = "DELETE", .url = address(path) + (query.empty() ? "" : "?" + urlencoded(query))});
}

Answered Graph::call(client::Request request)
{
    constexpr int least_ms = 1'000;
    constexpr int most_ms = 15'000;
    if (version_.find_first_not_of("v0123456789.") != version_.npos)
        return Failure{trouble::settings_wrong, "version", Course::rest};
    if (secret_.token.empty()) return Failure{trouble::token_missing, {}, Course::rest};
    if (allowance_.left_ms() < least_ms) return Failure{trouble::no_connection, "too slow", Course::rest};
    request.headers.emplace_back("Authorization", "Bearer " + secret_.token);
    request.headers.emplace_back("Accept", "application/json");
    request.limits.total_ms = std::min(most_ms, allowance_.left_ms());
    const client::Outcome outcome = http_.call(request);
    if (const auto* not_sent = std::get_if<client::NotSent>(&outcome)) return networks::unanswered(*not_sent);
    if (const auto* unknown = std::get_if<client::Unknown>(&outcome)) return networks::unanswered(*unknown);
    const client::Answer& answer = std::get<client::Answer>(outcome);
    usage_ = usage_of(answer);
    served_version_ = answer.header("facebook-api-version");
    if (answer.status < 200 || answer.status >= 300) return read_refusal(answer, typed_secret_);
    try {
        return parse_json(answer.body);
    } catch (const Problem&) {
        return Failure{trouble::answer_lost, "no JSON", Course::ask};
    }
}

std::string Graph::address(std::string_view path) const
{
    return origin_ + "/" + version_ + "/" + std::string(path);
}

/// HMAC-SHA256 of the token under the app's secret, where the account has one
/// (developers.facebook.com/docs/graph-api/guides/secure-requests).
void Graph::add_proof(Fields& fields) const
{
    if (secret_.app_secret.empty()) return;
    crypto_auth_hmacsha256_state state;
    const auto* key = reinterpret_cast<const unsigned char*>(secret_.app_secret.data());
    crypto_auth_hmacsha256_init(&state, key, secret_.app_secret.size());
    const auto* token = reinterpret_cast<const unsigned char*>(secret_.token.data());
    crypto_auth_hmacsha256_update(&state, token, secret_.token.size());
    std::string proof(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(proof.data()));
    fields.emplace_back("appsecret_proof", to_hex(proof));
}

std::string member(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    if (found == nullptr) return {};
    if (found->is_integer()) return std::to_string(found->integer());
    return found->is_string() ? found->string() : std::string();
}

} // namespace samband::channels::meta
