#include "channels/mail/bounces.h"

#include "base/problem.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "mail/bounce.h"
#include "outbox/limits.h"

namespace samband::channels::mail {

static constexpr int first_look_s = 60;
static constexpr int look_every_s = 5 * 60;
static constexpr int look_for_s = 5 * 24 * 3'600; ///< mail servers try for about so long before they give up
static constexpr std::size_t mails_at_once = 50;

void watch_bounces(db::Writing& tx, const DispatchEnded& happening)
{
    const Account account = load_account(tx, load_dispatch(tx, happening.dispatch).account);
    if (account.driver != smtp_driver || text_setting(account, "imap_host").empty()) return;
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

static client::MailboxPlace place_of(db::Reading& tx, const Id& account)
{
    client::MailboxPlace place;
    if (const auto row = tx.maybe("channels.mailbox", {{"account", account}})) {
        place.uid_validity = static_cast<std::uint32_t>(row->integer("uid_validity"));
        place.uid = static_cast<std::uint32_t>(row->integer("uid"));
    }
    return place;
}

/// What was not taken by the recipient's server: the delivery, and what that server said.
struct Failure {
    Id delivery;
    std::string said;
};

static void add_failures(std::vector<Failure>& failures, const std::string& text)
{
    const auto read = samband::mail::read_bounce(text);
    const auto* bounce = std::get_if<samband::mail::Bounce>(&read);
    const auto delivery = bounce ? delivery_of(bounce->message_id) : std::nullopt;
    if (!delivery) return;
    for (const samband::mail::RecipientStatus& recipient : bounce->recipients)
        if (recipient.permanent) failures.push_back({*delivery, recipient.status + " " + recipient.diagnostic});
}

static void settle(db::Writing& tx, const Account& account, const std::vector<Failure>& failures,
                   const client::MailboxPlace& place)
{
    for (const Failure& failure : failures)
        if (note_failure(tx, failure.delivery, failure.said))
            tx.tell(DeliveryBounced{failure.delivery, load_delivery(tx, failure.delivery).recipient});
    tx.run("channels.write_mailbox",
           {{"account", account.id}, {"uid_validity", place.uid_validity}, {"uid", place.uid}});
}

/// Until when it is looked for, of the newest dispatch.
static Instant until_of(const outbox::Lease& lease)
{
    const Json* until = lease.payload.find("until");
    const auto at = until && until->is_string() ? from_rfc3339(until->string()) : std::nullopt;
    return at.value_or(Instant{});
}

outbox::Outcome BounceReader::operator()(const outbox::Lease& lease, db::Database& database) const
{
    const Json* named = lease.payload.find("account");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"malformed"};
    const Account account = database.read([&](db::Reading& tx) { return load_account(tx, *id); });
    const std::string sealed = database.read([&](db::Reading& tx) { return load_sealed_secret(tx, *id); });
    const std::string secret = sealed.empty() ? "" : Secrets(keys_(lease.municipality)).open(sealed, id->text());
    const auto setting = imap_setting(account, secret, reach_);
    if (!setting || account.state != AccountState::open) return outbox::Done{};

    const auto place = database.read([&](db::Reading& tx) { return place_of(tx, *id); });
    const auto fetched = client::fetch_new_mail(*setting, place, mails_at_once);
    if (const auto* failed = std::get_if<client::NotFetched>(&fetched))
        return outbox::Again{std::string(word(failed->why))};
    const auto& mails = std::get<client::NewMail>(fetched);
    std::vector<Failure> failures;
    for (const client::FetchedMail& mail : mails.mails) add_failures(failures, mail.text);
    const auto note = [=, next = mails.place](db::Writing& tx) { settle(tx, account, failures, next); };
    const Instant now = lease.until.plus_s(-outbox::lease_s);
    if (mails.more) return outbox::Postponed{now, note};
    if (now > until_of(lease)) return outbox::Done{note};
    return outbox::Postponed{now.plus_s(look_every_s), note};
}

} // namespace samband::channels::mail
