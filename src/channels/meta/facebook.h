#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>
#include <utility>

/// A municipality's Facebook page, by the Graph API's page posts (driver "facebook").
///
/// Settings: "page_id"; "version" of the API if not `graph_version`. Secret: the page's access token, and after a
/// space the app's secret where the app asks for it. There is no idempotency key: what may have come out is looked for
/// among the page's posts, by its text, before it is sent again.
namespace samband::channels::meta {

/// What is posted: the text (else title, else link), and the link on a line of its own where pictures take its card's
/// place.
std::string facebook_message(const Variant& variant);

class Facebook : public Port {
public:
    explicit Facebook(std::shared_ptr<client::HttpClient> http) : http_(std::move(http)) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<Result> find(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> http_;
};

} // namespace samband::channels::meta
