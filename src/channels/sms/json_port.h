#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>

/// SMS by a gateway that takes one message as a JSON object by POST, and whose fields the account's settings name
/// (docs/how-to/sms.md). The delivery's id is our reference; where the account says that the gateway sends nothing
/// twice under one reference, what is unknown is sent again.
namespace samband::channels::sms {

class JsonPort : public Port {
public:
    explicit JsonPort(std::shared_ptr<client::HttpClient> client);

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> client_;
};

/// Any 2xx is sent, unless the settings name words that the answer must have. 409 is sent where the reference is a key:
/// the gateway has it already. 400, 403, 409, 413 and 422 refuse the message.
Result json_result(const Account& account, const client::Outcome& outcome, Instant at);

} // namespace samband::channels::sms
