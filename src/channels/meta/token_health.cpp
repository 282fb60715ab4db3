#include "channels/meta/token_health.h"

#include "base/problem.h"
#include "channels/meta/limits.h"
#include "channels/networks/trouble.h"

#include <algorithm>

namespace samband::channels::meta {

using networks::Failure;

bool is_graph_id(std::string_view id)
{
    return !id.empty() && id.size() <= 100 && id.find_first_not_of("0123456789_") == id.npos;
}

bool has_more(const Json& list)
{
    const Json* paging = list.find("paging");
    return paging != nullptr && paging->find("next") != nullptr;
}

namespace {

struct Token {
    bool told = false; ///< the API said something of it
    bool valid = true;
    std::int64_t expires_s = 0; ///< 0: never
    bool permitted = true;
};

/// debug_token takes the token as a parameter: in a batch it stands in the body, not in an address
/// (developers.facebook.com/docs/graph-api/batch-requests).
Token look_at_token(Graph& graph, std::string_view permission)
{
    const std::string asked = "debug_token?" + urlencoded({{"input_token", graph.secret().token}});
    Json batch = Json::array();
    batch.push(Json::object({{"method", "GET"}, {"relative_url", asked}}));
    const Answered answered = graph.post("", {{"batch", to_text(batch)}, {"include_headers", "false"}});
    const Json* answers = std::get_if<Json>(&answered);
    if (answers == nullptr || !answers->is_array() || answers->items().empty()) return {};
    Json body;
    try {
        body = parse_json(member(answers->items().front(), "body"));
    } catch (const Problem&) {
        return {};
    }
    const Json* data = body.find("data");
    const Json* valid = data == nullptr ? nullptr : data->find("is_valid");
    if (valid == nullptr || !valid->is_bool()) return {}; // not every token may look at itself
    Token token{.told = true, .valid = valid->boolean()};
    if (const Json* at = data->find("expires_at"); at != nullptr && at->is_integer()) token.expires_s = at->integer();
    if (const Json* scopes = data->find("scopes"); scopes != nullptr && scopes->is_array())
        token.permitted = std::ranges::find(scopes->items(), Json(permission)) != scopes->items().end();
    return token;
}

bool soon(const std::optional<Instant>& expires, Instant at)
{
    return expires && *expires < at.plus_s(token_warning_days * 86'400);
}

} // namespace

Health health_of(Graph& graph, const Account& account, const std::string& object, std::string_view permission,
                 Instant at)
{
    Health health{.trouble = {}, .secret_expires = account.secret_expires};
    if (!is_graph_id(object)) return {std::string(trouble::settings_wrong), account.secret_expires};
    const Answered answered = graph.get(object, {{"fields", "id"}});
    if (const auto* failure = std::get_if<Failure>(&answered)) {
        health.trouble = failure->word;
        return health;
    }
    const std::string served = graph.served_version();
    const std::int64_t used = graph.usage().percent;
    const Token token = look_at_token(graph, permission);
    if (token.told && token.expires_s > 0) health.secret_expires = Instant{token.expires_s * 1'000'000};
    if (!token.valid)
        health.trouble = trouble::token_refused;
    else if (!token.permitted)
        health.trouble = trouble::permission_missing;
    else if (soon(health.secret_expires, at))
        health.trouble = *health.secret_expires < at ? trouble::token_expired : trouble::token_expiring;
    else if (!served.empty() && served != graph.version()) // a version that is gone is answered by the oldest there is
        health.trouble = trouble::version_gone;
    else if (used >= percent_near)
        health.trouble = trouble::limit_near;
    return health;
}

} // namespace samband::channels::meta
