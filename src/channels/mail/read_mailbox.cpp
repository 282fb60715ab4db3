#include "channels/mail/read_mailbox.h"

#include "base/log.h"
#include "base/problem.h"
#include "channels/accounts.h"
#include "channels/limits.h"
#include "channels/mail/bounces.h"
#include "channels/mail/mailbox_round.h"
#include "channels/mail/mailbox_trouble.h"
#include "channels/mail/settings.h"
#include "channels/mail/take_mail.h"
#include "channels/secrets.h"
#include "outbox/limits.h"

namespace samband::channels::mail {

static constexpr int polled_every_s = 60;
static constexpr int waited_at_every_s = 5 * 60; ///< a connection may be dead and nobody know it
static constexpr int refused_every_s = 10 * 60; ///< a server that is given a wrong password too often shuts the account

static std::optional<Id> account_in(const Json& payload)
{
    const Json* named = payload.find("account");
    return named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
}

static std::string secret_of(db::Database& database, const Id& account, const std::filesystem::path& keys)
{
    const std::string sealed = database.read([&](db::Reading& tx) { return load_sealed_secret(tx, account); });
    return sealed.empty() ? "" : Secrets(keys).open(sealed, account.text());
}

/// What came late of what was sent while it took mail in is still looked for.
static outbox::Outcome no_more(const Account& account, const std::string& kind)
{
    if (kind != take_mail_kind) return outbox::Done{};
    return outbox::Done{[account](db::Writing& tx) {
        watch_bounces_of(tx, account);
        note_mailbox_trouble(tx, account.id, "");
    }};
}

/// Why it was not read, and how long to wait. Of a mailbox that takes mail in, a fault of ours is one more reason.
static std::optional<std::pair<std::string, int>> read_kept_alive(MailboxRound& round, bool always)
{
    try {
        const auto why = round.read();
        if (!why) return std::nullopt;
        const bool refused = *why == client::Why::no_login || *why == client::Why::not_allowed;
        return std::pair(std::string(word(*why)), refused ? refused_every_s : polled_every_s);
    } catch (const std::exception&) {
        if (!always) throw;
        log::error("mailbox-not-read");
        return std::pair(std::string("internal"), polled_every_s);
    }
}

/// A work that takes mail in never dies of a server that is down for long.
static outbox::Outcome not_read(const Account& account, const std::string& why, Instant next, bool always)
{
    if (!always) return outbox::Again{why};
    return outbox::Postponed{next, [account, why](db::Writing& tx) { note_mailbox_trouble(tx, account.id, why); }};
}

outbox::Outcome MailboxReader::operator()(const outbox::Lease& lease, db::Database& database) const
{
    const auto id = account_in(lease.payload);
    if (!id) return outbox::GivenUp{"malformed"};
    const Account account = database.read([&](db::Reading& tx) { return load_account(tx, *id); });
    const bool always = lease.kind == take_mail_kind;
    if (always && !takes_in(account) && waiters_) waiters_->leave(*id);
    if (takes_in(account) != always || account.state != AccountState::open) return no_more(account, lease.kind);
    const Instant now = lease.until.plus_s(-outbox::lease_s);
    std::optional<client::ImapSetting> setting;
    try {
        setting = imap_setting(account, secret_of(database, *id, keys_(lease.municipality)), reach_);
    } catch (const Problem&) {
        return not_read(account, "secret-unreadable", now.plus_s(refused_every_s), always);
    }
    if (!setting) return outbox::Done{};
    if (always && waiters_) waiters_->reads(lease.municipality, *id, *setting);

    MailboxRound round(lease, database, account, *setting, prepare_, ending_);
    if (const auto failed = read_kept_alive(round, always))
        return not_read(account, failed->first, now.plus_s(failed->second), always);
    const auto note = [account = account.id, waiters = waiters_](db::Writing& tx) {
        note_mailbox_trouble(tx, account, "");
        if (waiters && waiters->came_meanwhile(account)) hurry_reading(tx, account);
    };
    if (round.more()) return outbox::Postponed{now, note};
    if (!always && now > watched_until(lease.payload)) return outbox::Done{note};
    if (!always) return outbox::Postponed{now.plus_s(look_every_s), note};
    const bool waited_at = waiters_ && waiters_->waits_at(*id);
    return outbox::Postponed{now.plus_s(waited_at ? waited_at_every_s : polled_every_s), note};
}

} // namespace samband::channels::mail
