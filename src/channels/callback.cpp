#include "channels/callback.h"

#include <sodium.h>

namespace samband::channels {

static std::string token_of(const Secrets& secrets, const Account& account)
{
    const Json* edition = account.settings.find("reports_edition");
    const std::int64_t number = edition && edition->is_integer() ? edition->integer() : 0;
    return secrets.token("callback " + account.id.text() + " " + std::to_string(number));
}

std::string callback_address(const Secrets& secrets, const Account& account, const std::string& site)
{
    const Json* other = account.settings.find("reports_to");
    std::string base = other && other->is_string() && !other->string().empty() ? other->string() : site;
    while (base.ends_with('/')) base.pop_back();
    return base + "/kanal/" + account.id.text() + "/" + token_of(secrets, account);
}

bool is_callback_token(const Secrets& secrets, const Account& account, std::string_view token)
{
    const std::string right = token_of(secrets, account);
    return token.size() == right.size() && sodium_memcmp(token.data(), right.data(), right.size()) == 0;
}

} // namespace samband::channels
