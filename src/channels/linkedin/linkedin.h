#pragma once
#include "channels/linkedin/little_text.h"
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>
#include <utility>

/// A municipality's page on LinkedIn, by the Posts API (driver "linkedin").
///
/// Settings: "organization", a number or "urn:li:organization:…"; "version" as YYYYMM. Secret: an access token with
/// w_organization_social and r_organization_social, which lasts sixty days. `Variant::more` may have "mentions":
/// [{"text": …, "urn": …}].
namespace samband::channels::linkedin {

inline constexpr std::size_t linkedin_most = 3'000;  ///< UTF-16 units that readers see
inline constexpr std::size_t linkedin_pictures = 20; ///< in one post
inline constexpr std::size_t linkedin_alt = 4'086;   ///< characters of an alternative text
inline constexpr int listed_most = 100;
inline constexpr std::int64_t token_warning_days = 14;

/// What readers are to see: the text (else title, else link), and the link on a line of its own unless it stands under
/// the text as a card.
std::string linkedin_words(const Variant& variant);

class LinkedIn : public Port {
public:
    explicit LinkedIn(std::shared_ptr<client::HttpClient> http) : http_(std::move(http)) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<Result> find(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> http_;
};

} // namespace samband::channels::linkedin
