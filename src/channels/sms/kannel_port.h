#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>

/// SMS by Kannel's own interface, sendsms (User's Guide, chapter "SMS Push"), as Kannel 1.4.5 answers it.
///
/// Each message is a POST with X-Kannel headers: so neither password, number nor text stands in an address that
/// somebody logs, and no part of the way sends it twice as a GET may be. Reports are asked for as final ones alone:
/// delivered, undeliverable, refused (dlr-mask 1 + 2 + 16).
namespace samband::channels::sms {

class KannelPort : public Port {
public:
    /// The client's Reach must list the gateway if it stands on a net of our own.
    explicit KannelPort(std::shared_ptr<client::HttpClient> client);

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    /// "url", "user", "sender", "smsc" and those of settings.h; the secret is the user's password.
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> client_;
};

/// 202 with "0: Accepted for delivery" or "3: Queued for later delivery" is sent. 403 tells a wrong password and a
/// number without a route apart by its text; other 4xx refuse the message. What is no answer of Kannel's is unknown.
Result kannel_result(const client::Outcome& outcome, Instant at);

} // namespace samband::channels::sms
