#include "channels/sms/kannel_port.h"

#include "base/text_of.h"
#include "channels/sms/gateway_answer.h"
#include "channels/sms/hand_over.h"
#include "channels/sms/limits.h"
#include "channels/sms/settings.h"
#include "language/channel_limits.h"
#include "language/sms_size.h"

namespace samband::channels::sms {
namespace {

constexpr const char* coding_gsm7 = "0";
constexpr const char* coding_ucs2 = "2";
constexpr const char* final_reports = "19";
constexpr const char* first_of_all = "3";

/// What is the same for every message of a shipment.
client::Request request_for(const Shipment& shipment)
{
    const Account& account = shipment.account;
    client::Request request;
    request.method = "POST";
    request.url = text_setting(account, "url");
    request.limits = {connect_ms, answer_ms, answer_bytes};
    request.headers = {{"Content-Type", "text/plain; charset=UTF-8"},
                       {"X-Kannel-Username", text_setting(account, "user")},
                       {"X-Kannel-Password", shipment.secret},
                       {"X-Kannel-From", text_setting(account, "sender")}};
    const std::string smsc = text_setting(account, "smsc");
    if (!smsc.empty()) request.headers.emplace_back("X-Kannel-SMSC", smsc);
    if (shipment.urgent) request.headers.emplace_back("X-Kannel-Priority", first_of_all);
    return request;
}

/// Kannel puts its own word for %d when it calls: 1 delivered, 2 undeliverable, 16 refused.
std::string report_address(const Shipment& shipment, const Parcel& parcel)
{
    return shipment.reports_to + "/rapport?levering=" + parcel.delivery.text() + "&status=%d";
}

void address(client::Request& request, const Shipment& shipment, const Parcel& parcel, const std::string& message)
{
    request.headers.emplace_back("X-Kannel-To", parcel.recipient);
    request.headers.emplace_back("X-Kannel-Coding", language::sms_size(message).gsm7 ? coding_gsm7 : coding_ucs2);
    if (!shipment.reports_to.empty()) {
        request.headers.emplace_back("X-Kannel-DLR-Mask", final_reports);
        request.headers.emplace_back("X-Kannel-DLR-Url", report_address(shipment, parcel));
    }
    request.body = message;
}

} // namespace

KannelPort::KannelPort(std::shared_ptr<client::HttpClient> client) : client_(std::move(client)) {}

Abilities KannelPort::abilities(const Account&) const
{
    Abilities able;
    able.unit = LengthUnit::sms_parts;
    able.most = language::sms_parts;
    able.many_recipients = true;
    able.reports = true;
    able.batch = batch_size;
    return able;
}

std::vector<Result> KannelPort::ship(const Shipment& shipment)
{
    const std::string trouble = health(shipment.account, shipment.secret, shipment.at).trouble;
    if (!trouble.empty()) return std::vector<Result>(shipment.parcels.size(), Later{trouble, {}, true});
    const client::Request same = request_for(shipment);
    return hand_over(shipment, connections_of(shipment.account), [&](const Parcel& parcel, const std::string& message) {
        client::Request request = same;
        address(request, shipment, parcel, message);
        return kannel_result(client_->call(request), shipment.at);
    });
}

Health KannelPort::health(const Account& account, const std::string& secret, Instant)
{
    Health health{trouble_with(account), {}};
    if (health.trouble.empty() && (text_setting(account, "user").empty() || secret.empty()))
        health.trouble = "sms-login";
    return health;
}

std::vector<SettingField> KannelPort::setting_fields() const
{
    std::vector<SettingField> fields = first_fields();
    fields.push_back({"user", text_of("Brukernavn hos Kannel"),
                      text_of("Det som står som sendsms-user i oppsettet til Kannel. Passordet legges inn for seg."),
                      SettingField::Kind::text, true});
    fields.push_back({"smsc", text_of("SMS-sentral (smsc)"),
                      text_of("Bare når Kannel har flere og denne kontoen skal bruke en av dem.")});
    for (const SettingField& field : last_fields()) fields.push_back(field);
    return fields;
}

Result kannel_result(const client::Outcome& outcome, Instant at)
{
    if (auto common = common_result(outcome, at)) return *std::move(common);
    const client::Answer& answer = std::get<client::Answer>(outcome);
    const bool accepted = answer.body.starts_with("0:") || answer.body.starts_with("3:");
    if (answer.status == 202 && accepted) return Sent{{}, false, receipt_of(answer.body)};
    if (answer.status < 300) return Unknown{"sms-answer-strange"};
    if (answer.status != 403) return Refused{"sms-refused"};
    if (answer.body.starts_with("Authorization failed")) return Later{"sms-login", {}, true};
    return Refused{"sms-no-route"};
}

} // namespace samband::channels::sms
