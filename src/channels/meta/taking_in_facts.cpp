#include "channels/meta/taking_in_facts.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/callback.h"
#include "channels/meta/limits.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/webhook_routes.h"
#include "channels/networks/place.h"
#include "people/dressing.h"

namespace samband::channels::meta {

static bool has_app_secret(db::Reading& tx, const Account& account, const Secrets& secrets)
{
    const std::string sealed = load_sealed_secret(tx, account.id);
    try {
        return !sealed.empty() && !networks::secret_of(secrets.open(sealed, account.id.text())).app_secret.empty();
    } catch (const Problem&) {
        return false; // sealed with another key: the page says that it cannot be read
    }
}

static Json time_or_null(Instant at)
{
    return at == Instant{} ? Json() : Json(to_rfc3339(at));
}

Json taking_in_facts(db::Reading& tx, const Account& account, const Shipping& shipping, const std::string& municipality)
{
    if (!is_meta(account)) return {};
    const Secrets secrets = shipping.secrets(municipality);
    const Intake intake = intake_of(tx, account.id);
    return Json::object({{"takes_in", takes_in(account)},
                         {"lacks_app_secret", !has_app_secret(tx, account, secrets)},
                         {"is_silent", intake.silent_since.has_value()},
                         {"came", time_or_null(intake.came)},
                         {"looked", time_or_null(intake.looked)},
                         {"refused", intake.refused},
                         {"refused_at", time_or_null(intake.refused_at)},
                         {"waiting", intake.waiting},
                         {"address", callback_address(secrets, account, shipping.site(municipality)) + "/hendelser"},
                         {"verify_token", verify_token(secrets, account)}});
}

void dress_taking_in(Json& told, Instant now, http::Language language)
{
    if (!told.is_object()) return;
    for (const char* key : {"came", "looked"})
        if (const Json at = *told.find(key); at.is_string())
            told[std::string(key) + "_time"] = people::time_words(*from_rfc3339(at.string()), now, language);
    if (const Json at = *told.find("refused_at"); at.is_string())
        told["refused_time"] = people::time_words(*from_rfc3339(at.string()), now, language);
    if (told.find("waiting")->integer() > static_cast<std::int64_t>(webhooks_together))
        told["waiting_words"] = std::to_string(told.find("waiting")->integer()) + " " +
                                people::say(text_of("venter på å bli lest."), language);
}

} // namespace samband::channels::meta
