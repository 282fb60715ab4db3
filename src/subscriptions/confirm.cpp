#include "base/sha256.h"
#include "base/text.h"
#include "subscriptions/limits.h"
#include "subscriptions/sign_up.h"
#include "subscriptions/subscriber_words.h"
#include "subscriptions/wording.h"

namespace samband::subscriptions {

namespace {

struct Request {
    Id id;
    Medium medium = Medium::email;
    std::string address;
    http::Language language = http::Language::nb;
    Choices choices;
    std::string source;
    std::string code_hash;
    std::int64_t tries = 0;
    std::optional<Id> subscriber;
};

std::string hash_of_token(std::string_view text)
{
    const Sha256Sum sum = sha256(text);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

std::optional<Request> request_by(db::Reading& tx, const std::string& token)
{
    const auto row =
        tx.maybe("subscriptions.request_by_token", {{"token_hash", hash_of_token(token)}, {"now", tx.now()}});
    if (!row) return std::nullopt;
    return Request{row->id("id"),
                   *medium_of(row->text("medium")),
                   row->text("address"),
                   language_of(row->text("language")),
                   choices_of(parse_json(row->text("choices"))),
                   row->text("source"),
                   row->text("code_hash"),
                   row->integer("tries"),
                   row->maybe_id("subscriber_id")};
}

/// The owner's own yes stands over everything that was before: leaving, a bounce, what an import may not touch.
Subscriber take_in(db::Writing& tx, const Request& request, const char* way)
{
    const Consent consent{tx.now(), ConsentAct::given, way, consent_version, request.source, {}, {}};
    tx.run("subscriptions.drop_past", {{"hash", sum_of(request.address)}});
    const auto known = subscriber_at(tx, request.address);
    if (!known) return add_subscriber(tx, request.medium, request.address, request.language, request.choices, consent);
    const bool active = known->state == SubscriberState::active;
    if (!active)
        tx.run("subscriptions.set_subscriber_state",
               {{"id", known->id}, {"state", word(SubscriberState::active)}, {"now", tx.now()}});
    set_choices(tx, *known, request.language, active ? both(known->choices, request.choices) : request.choices,
                consent);
    return load_subscriber(tx, known->id);
}

std::optional<Subscriber> confirm(db::Writing& tx, const Request& request, const char* way)
{
    if (request.subscriber) return find_subscriber(tx, *request.subscriber);
    Subscriber subscriber = take_in(tx, request, way);
    tx.run("subscriptions.confirm_request", {{"id", request.id}, {"subscriber", subscriber.id}});
    return subscriber;
}

} // namespace

std::optional<Asked> asked_by(db::Reading& tx, const std::string& token)
{
    const auto request = request_by(tx, token);
    if (!request) return std::nullopt;
    return Asked{request->medium, request->address, request->choices};
}

std::optional<Subscriber> confirm_by_link(db::Writing& tx, const std::string& token)
{
    const auto request = request_by(tx, token);
    if (!request || !request->code_hash.empty()) return std::nullopt;
    return confirm(tx, *request, "link");
}

std::optional<Subscriber> confirm_by_code(db::Writing& tx, const std::string& token, const std::string& code)
{
    const auto request = request_by(tx, token);
    if (!request || request->code_hash.empty() || request->tries >= code_tries) return std::nullopt;
    // Counted whether right or wrong: the commit that says "wrong" has counted it.
    tx.run("subscriptions.count_try", {{"id", request->id}});
    std::string digits = code;
    std::erase(digits, ' ');
    if (hash_of_token(token + ":" + digits) != request->code_hash) return std::nullopt;
    return confirm(tx, *request, "code");
}

} // namespace samband::subscriptions
