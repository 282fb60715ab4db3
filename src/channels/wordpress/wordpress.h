#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <memory>

/// A post on the municipality's present web site or blog, where that is WordPress: the whole text, with its pictures.
///
/// Each post bears a comment in its source that names its delivery, by which it is found before anything goes again.
/// A withdrawal moves it to WordPress's trash, from where whoever looks after the site can bring it back.
namespace samband::channels::wordpress {

inline constexpr const char* wordpress_driver = "wordpress";
inline constexpr std::size_t wordpress_pictures = 20;

class WordPress : public Port {
public:
    explicit WordPress(std::shared_ptr<client::HttpClient> http) : http_(std::move(http)) {}

    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
    std::vector<Result> find(const Shipment& shipment) override;
    Health health(const Account& account, const std::string& secret, Instant at) override;
    std::vector<SettingField> setting_fields() const override;

private:
    std::shared_ptr<client::HttpClient> http_;
};

} // namespace samband::channels::wordpress
