#include "main/ports.h"

#include "base/problem.h"
#include "channels/hand_over.h"
#include "channels/linkedin/linkedin.h"
#include "channels/mail/smtp_port.h"
#include "channels/meta/facebook.h"
#include "channels/meta/instagram.h"
#include "channels/own_port.h"
#include "channels/print/print_port.h"
#include "channels/sms/json_port.h"
#include "channels/sms/kannel_port.h"
#include "channels/wordpress/wordpress.h"
#include "client/http_client.h"
#include "main/files.h"
#include "pictures/media_name.h"
#include "pictures/picture_store.h"

namespace samband::main {

void add_ports(channels::Shipping& shipping, const client::Reach& reach)
{
    shipping.add(channels::mail::smtp_driver, std::make_unique<channels::mail::SmtpPort>(reach));
    const auto client = std::make_shared<client::HttpClient>(client::ClientSetting{reach});
    shipping.add("own", std::make_unique<channels::OwnPort>());
    shipping.add("kannel", std::make_unique<channels::sms::KannelPort>(client));
    shipping.add("sms-gateway", std::make_unique<channels::sms::JsonPort>(client));
    shipping.add("facebook", std::make_unique<channels::meta::Facebook>(client));
    shipping.add("instagram", std::make_unique<channels::meta::Instagram>(client));
    shipping.add("linkedin", std::make_unique<channels::linkedin::LinkedIn>(client));
    shipping.add(channels::wordpress::wordpress_driver, std::make_unique<channels::wordpress::WordPress>(client));
    shipping.add(channels::print::print_driver, std::make_unique<channels::print::PrintPort>());
    shipping.add("hand-over", std::make_unique<channels::HandOverPort>());
}

channels::Abilities abilities_of(const channels::Shipping& shipping, const channels::Account& account)
{
    const channels::Port* port = shipping.port(account.driver);
    return port ? port->abilities(account) : channels::Abilities{};
}

std::string picture_bytes(const pictures::Library& library, db::Database& database, const std::string& municipality,
                          const std::string& media)
{
    const auto name = pictures::read_media_name(media);
    const auto picture = database.read([&](db::Reading& tx) {
        return name ? pictures::find_picture(tx, name->hash) : std::optional<pictures::Picture>();
    });
    if (!picture) throw Problem(ProblemCode::not_found, "Bildet finnes ikke lenger.");
    return read_file(name->crop ? library.crop_file(municipality, *picture, *name->crop)
                                : library.file(municipality, *picture, name->width));
}

} // namespace samband::main
