#pragma once
#include "channels/port.h"
#include "client/http_client.h"

/// An Instagram account linked to a Facebook page, by the Graph API's containers (driver "instagram").
///
/// Settings: "instagram_id"; "deletes", true where the app has instagram_manage_contents; "version". Secret as
/// Facebook's. Instagram fetches the pictures itself (JPEG alone), so the page on the website must be out. What is out
/// cannot be corrected, and links in a caption cannot be followed.
namespace samband::channels::meta {

class Instagram : public Port {
public:
    /// `http` outlives the port.
    explicit Instagram(client::HttpClient& http) : http_(http) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<Result> find(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    client::HttpClient& http_;
};

} // namespace samband::channels::meta
