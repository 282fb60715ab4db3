#include "channels/sms/json_port.h"

#include "base/problem.h"
#include "channels/sms/gateway_answer.h"
#include "channels/sms/hand_over.h"
#include "channels/sms/json_shape.h"
#include "channels/sms/limits.h"
#include "channels/sms/settings.h"
#include "language/channel_limits.h"

namespace samband::channels::sms {
namespace {

client::Request request_for(const Shipment& shipment)
{
    const Account& account = shipment.account;
    client::Request request;
    request.method = "POST";
    request.url = text_setting(account, "url");
    request.limits = {connect_ms, answer_ms, answer_bytes};
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    if (!shipment.secret.empty())
        request.headers.emplace_back(text_setting(account, "secret_header", "Authorization"),
                                     text_setting(account, "secret_prefix", "Bearer ") + shipment.secret);
    return request;
}

Outgoing outgoing(const Shipment& shipment, const Parcel& parcel, const std::string& message)
{
    return {parcel.recipient, text_setting(shipment.account, "sender"), message, parcel.delivery.text(),
            shipment.reports_to.empty() ? "" : shipment.reports_to + "/rapport"};
}

/// The answer as JSON; null where it is none.
Json read_answer(const std::string& body)
{
    try {
        return parse_json(body, {answer_bytes, 16});
    } catch (const Problem&) {
        return {};
    }
}

Result accepted(const Account& account, const client::Answer& answer)
{
    const Json read = read_answer(answer.body);
    const std::string words = text_setting(account, "answer_accepted");
    if (!words.empty()) {
        const auto said = text_at(read, text_setting(account, "answer_status", "status"));
        if (!said) return Unknown{"sms-answer-strange"};
        if (!lists_word(words, *said)) return Refused{"sms-refused"};
    }
    const std::string id = text_at(read, text_setting(account, "answer_id")).value_or("");
    return Sent{id, false, id.empty() ? "" : receipt_of(id)};
}

} // namespace

JsonPort::JsonPort(std::shared_ptr<client::HttpClient> client) : client_(std::move(client)) {}

Abilities JsonPort::abilities(const Account& account) const
{
    Abilities able;
    able.unit = LengthUnit::sms_parts;
    able.most = language::sms_parts;
    able.many_recipients = true;
    able.reports = true;
    able.resends_safely = choice_setting(account, "reference_is_key");
    able.batch = batch_size;
    return able;
}

std::vector<Result> JsonPort::ship(const Shipment& shipment)
{
    const std::string trouble = health(shipment.account, shipment.secret, shipment.at).trouble;
    if (!trouble.empty()) return std::vector<Result>(shipment.parcels.size(), Later{trouble, {}, true});
    const client::Request same = request_for(shipment);
    return hand_over(shipment, connections_of(shipment.account), [&](const Parcel& parcel, const std::string& message) {
        client::Request request = same;
        request.body = to_text(body_for(shipment.account, outgoing(shipment, parcel, message)));
        return json_result(shipment.account, client_->call(request), shipment.at);
    });
}

Health JsonPort::health(const Account& account, const std::string&, Instant)
{
    Health health{trouble_with(account), {}};
    if (!health.trouble.empty()) return health;
    try {
        body_for(account, {"+4790000000", "1", "a", "b", "https://a.example"});
    } catch (const Problem&) {
        health.trouble = "sms-no-settings";
    }
    return health;
}

Result json_result(const Account& account, const client::Outcome& outcome, Instant at)
{
    if (auto common = common_result(outcome, at)) return *std::move(common);
    const client::Answer& answer = std::get<client::Answer>(outcome);
    if (answer.status < 300) return accepted(account, answer);
    if (answer.status == 409 && choice_setting(account, "reference_is_key")) return Sent{};
    return Refused{"sms-refused"};
}

} // namespace samband::channels::sms
