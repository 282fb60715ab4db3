#include "channels/meta/webhook_routes.h"

#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/callback.h"
#include "channels/meta/limits.h"
#include "channels/meta/signature.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/webhook_desk.h"
#include "channels/networks/place.h"
#include "http/rate_limit.h"
#include "http/refusal.h"

#include <memory>
#include <sodium.h>

namespace samband::channels::meta {

using people::Visit;

namespace {

struct Gate {
    explicit Gate(const Shipping& with) : shipping(with) {}

    const Shipping& shipping;
    WebhookDesk desk{};
    http::RateLimit strangers{strangers_a_minute, strangers_at_once};
    http::RateLimit told{webhooks_a_minute, webhooks_at_once};
};

/// The account at whose address somebody calls, and its secret sealed.
struct Called {
    Account account;
    std::string sealed;
};

[[noreturn]] void turn_away(Gate& gate, Visit& visit, int status, const char* why)
{
    gate.strangers.admit(http::network_of(visit.request.remote), visit.request.at);
    throw http::Refused(status, why);
}

Secrets secrets_of(const Gate& gate, const Visit& visit)
{
    return gate.shipping.secrets(visit.municipality.key);
}

Called called(Gate& gate, Visit& visit)
{
    const auto id = Id::parse(visit.request.parameter("account"));
    std::optional<Called> found;
    if (id)
        found = visit.database.read([&](db::Reading& tx) -> std::optional<Called> {
            auto account = find_account(tx, *id);
            if (!account) return std::nullopt;
            return Called{*std::move(account), load_sealed_secret(tx, *id)};
        });
    if (found && is_meta(found->account) &&
        is_callback_token(secrets_of(gate, visit), found->account, visit.request.parameter("token")))
        return *std::move(found);
    turn_away(gate, visit, 404, "Siden finnes ikke.");
}

bool is_challenge(std::string_view text)
{
    return !text.empty() && text.size() <= challenge_bytes &&
           text.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.") == text.npos;
}

std::string query(const Visit& visit, std::string_view name)
{
    const std::string* value = visit.request.query_value(name);
    return value ? *value : std::string();
}

bool same(const std::string& one, const std::string& other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

/// Meta asks whether the address is ours before it tells anything there.
http::Reply get_challenge(Gate& gate, Visit& visit)
{
    const Account account = called(gate, visit).account;
    const std::string challenge = query(visit, "hub.challenge");
    const bool right = query(visit, "hub.mode") == "subscribe" &&
                       same(query(visit, "hub.verify_token"), verify_token(secrets_of(gate, visit), account));
    if (!right || !is_challenge(challenge)) turn_away(gate, visit, 403, "Ordet stemmer ikke.");
    return http::Bytes{"text/plain; charset=utf-8", challenge};
}

std::string app_secret(const Secrets& secrets, const Called& called)
{
    if (called.sealed.empty()) return {};
    try {
        return networks::secret_of(secrets.open(called.sealed, called.account.id.text())).app_secret;
    } catch (const Problem&) {
        return {}; // sealed with another key: the account's page says so
    }
}

/// What is not signed is turned away before anything is looked up or worked out.
const std::string& signature(Gate& gate, Visit& visit)
{
    const std::string* header = visit.request.header("x-hub-signature-256");
    if (!header || !looks_signed(*header)) turn_away(gate, visit, 403, "Signaturen mangler.");
    return *header;
}

http::Reply post_webhook(Gate& gate, Visit& visit)
{
    const std::string& signed_with = signature(gate, visit);
    const Called at = called(gate, visit);
    if (!takes_in(at.account)) turn_away(gate, visit, 404, "Siden finnes ikke.");
    if (!is_signed(signed_with, visit.request.raw_body, app_secret(secrets_of(gate, visit), at))) {
        gate.desk.note_refused(visit.database, at.account.id, visit.request.at);
        turn_away(gate, visit, 403, "Signaturen stemmer ikke.");
    }
    gate.told.admit(at.account.id.text(), visit.request.at);
    gate.desk.take(visit.database, at.account.id, visit.request.raw_body);
    return http::Bytes{"text/plain; charset=utf-8", ""};
}

} // namespace

void add_routes(people::Routes& routes, const Shipping& shipping)
{
    const auto gate = std::make_shared<Gate>(shipping);
    http::Route route;
    route.pattern = "/kanal/{account}/{token}/hendelser";
    route.answer = "text/plain";
    route.summary = "Meta asks whether it may tell what people say to an account";
    routes.add(route, people::Access::anyone, [gate](Visit& visit) { return get_challenge(*gate, visit); });
    route.method = http::Method::post;
    route.foreign = true;
    route.raw_bytes = webhook_bytes;
    route.summary = "Meta tells what people say to an account, signed with the app's secret";
    routes.add(route, people::Access::anyone, [gate](Visit& visit) { return post_webhook(*gate, visit); });
}

std::string verify_token(const Secrets& secrets, const Account& account)
{
    return secrets.token("webhook " + account.id.text());
}

} // namespace samband::channels::meta
