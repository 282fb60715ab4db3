#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>
#include <utility>

/// An Instagram account linked to a Facebook page, by the Graph API's containers (driver "instagram").
///
/// Settings: "instagram_id"; "deletes", true where the app has instagram_manage_contents; "version". Secret as
/// Facebook's. Instagram fetches the pictures itself (JPEG alone), so the page on the website must be out. What is out
/// cannot be corrected, and links in a caption cannot be followed.
namespace samband::channels::meta {

class Instagram : public Port {
public:
    explicit Instagram(std::shared_ptr<client::HttpClient> http) : http_(std::move(http)) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<Result> find(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> http_;
};

} // namespace samband::channels::meta
