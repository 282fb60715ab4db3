#include "channels/mail/settings.h"

#include "base/text_of.h"
#include "channels/mail/smtp_port.h"

namespace samband::channels::mail {

using Kind = SettingField::Kind;

std::vector<SettingField> setting_fields()
{
    return {
        {"from", text_of("Fra-adresse"), text_of("For eksempel nyheter@kommunen.no. Svar kommer hit."), Kind::text,
         true},
        {"host", text_of("E-posttjener"), text_of("For eksempel smtp.kommunen.no."), Kind::text, true},
        {"port", text_of("Port"), text_of("587 er det vanlige."), Kind::number, true},
        {"user", text_of("Brukernavn"), text_of("Tomt der tjeneren ikke krever innlogging."), Kind::text, false},
        {"tls", text_of("Kryptert fra første byte"), text_of("Port 465. Ellers brukes STARTTLS."), Kind::choice, false},
        {"plain", text_of("Uten kryptering"), text_of("Bare for en tjener på samme maskin."), Kind::choice, false},
        {"oauth2", text_of("Innlogging med OAuth2"), text_of("Nøkkelen er da et tilgangstoken, ikke et passord."),
         Kind::choice, false},
        {"bounces", text_of("Adresse for returmeldinger"), text_of("Tomt: de kommer til fra-adressen."), Kind::text,
         false},
        {"imap_host", text_of("Tjener for postkassen (IMAP)"),
         text_of("Da ser Samband hvem e-posten ikke nådde, og kan ta imot svar. Postkassen blir bare lest."),
         Kind::text, false},
        {"imap_port", text_of("Port for postkassen"), text_of("993 er det vanlige."), Kind::number, false},
        {"takes_in", text_of("E-post hit blir samtaler"),
         text_of("Det som kommer til postkassen fra nå av, står i Samtaler også. Postkassen tømmes aldri, og det som "
                 "lå der fra før, tas ikke inn."),
         Kind::choice, false, "imap_host"},
        {"receipt", text_of("Automatisk kvittering"),
         text_of("Den som begynner en samtale med en e-post hit, får vite at den er kommet og når dere svarer: én gang "
                 "i døgnet, og aldri som svar på noe et program har sendt. Krever at e-post hit blir samtaler."),
         Kind::choice, false, "imap_host"},
        {"per_minute", text_of("Høyst så mange i minuttet"), text_of("Tomt: ingen grense."), Kind::number, false}};
}

std::string text_setting(const Account& account, std::string_view key)
{
    const Json* value = account.settings.find(key);
    return value && value->is_string() ? value->string() : std::string();
}

static bool flag_setting(const Account& account, std::string_view key)
{
    const Json* value = account.settings.find(key);
    return value && value->is_bool() && value->boolean();
}

static std::uint16_t port_setting(const Account& account, std::string_view key, std::uint16_t otherwise)
{
    const Json* value = account.settings.find(key);
    const bool fits = value && value->is_integer() && value->integer() > 0 && value->integer() < 65'536;
    return fits ? static_cast<std::uint16_t>(value->integer()) : otherwise;
}

static client::Login login_of(const Account& account, const std::string& secret)
{
    client::Login login;
    login.security = flag_setting(account, "plain") ? client::Security::plain
                     : flag_setting(account, "tls") ? client::Security::tls
                                                    : client::Security::starttls;
    login.user = text_setting(account, "user");
    login.secret = secret;
    login.oauth2 = flag_setting(account, "oauth2");
    login.ca_file = text_setting(account, "ca_file");
    return login;
}

client::SmtpSetting smtp_setting(const Account& account, const std::string& secret, const client::Reach& reach)
{
    client::SmtpSetting setting;
    setting.login = login_of(account, secret);
    setting.login.host = text_setting(account, "host");
    setting.login.port = port_setting(account, "port", 587);
    setting.reach = reach;
    return setting;
}

std::optional<client::ImapSetting> imap_setting(const Account& account, const std::string& secret,
                                                const client::Reach& reach)
{
    const std::string host = text_setting(account, "imap_host");
    if (host.empty()) return std::nullopt;
    client::ImapSetting setting;
    setting.login = login_of(account, secret);
    setting.login.host = host;
    setting.login.port = port_setting(account, "imap_port", 993);
    if (setting.login.port == 993) setting.login.security = client::Security::tls;
    setting.reach = reach;
    return setting;
}

bool takes_in(const Account& account)
{
    return account.state == AccountState::open && account.driver == smtp_driver && flag_setting(account, "takes_in") &&
           !text_setting(account, "imap_host").empty();
}

bool sends_receipts(const Account& account)
{
    return takes_in(account) && flag_setting(account, "receipt");
}

std::string from_address(const Account& account)
{
    return text_setting(account, "from");
}

std::string bounce_address(const Account& account)
{
    const std::string bounces = text_setting(account, "bounces");
    return bounces.empty() ? from_address(account) : bounces;
}

} // namespace samband::channels::mail
