#include "channels/mail/bounces.h"

#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"

namespace samband::channels::mail {

static constexpr int first_look_s = 60;
static constexpr int look_for_s = 5 * 24 * 3'600; ///< mail servers try for about so long before they give up

void watch_bounces(db::Writing& tx, const DispatchEnded& happening)
{
    watch_bounces_of(tx, load_account(tx, load_dispatch(tx, happening.dispatch).account));
}

void watch_bounces_of(db::Writing& tx, const Account& account)
{
    if (account.driver != smtp_driver || text_setting(account, "imap_host").empty() || takes_in(account)) return;
    const std::int64_t day = tx.now().us / (24 * 3'600 * std::int64_t{1'000'000}); // each day's dispatches are watched
    const std::string key = "bounces:" + account.id.text() + ":" + std::to_string(day);
    const Instant first = tx.now().plus_s(first_look_s);
    outbox::queue(tx, {.kind = read_bounces_kind,
                       .payload = Json::object(
                           {{"account", account.id.text()}, {"until", to_rfc3339(tx.now().plus_s(look_for_s))}}),
                       .due = first,
                       .priority = outbox::Priority::bulk,
                       .dedup_key = key});
    outbox::hurry(tx, key, first);
}

Instant watched_until(const Json& payload)
{
    const Json* until = payload.find("until");
    const auto at = until && until->is_string() ? from_rfc3339(until->string()) : std::nullopt;
    return at.value_or(Instant{});
}

void settle(db::Writing& tx, const OwnReport& report)
{
    for (const Failure& failure : report.failures)
        if (note_failure(tx, failure.delivery, failure.said))
            tx.tell(DeliveryBounced{failure.delivery, load_delivery(tx, failure.delivery).recipient});
}

} // namespace samband::channels::mail
