#include "channels/mail/mailbox_round.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/limits.h"
#include "channels/mail/bounces.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "db/failure.h"
#include "outbox/limits.h"

namespace samband::channels::mail {

static constexpr int round_s = 30;      ///< then the other mailboxes have their turn
static constexpr int hold_lease_s = 20; ///< a slow line or scanner is waited for, and the lease held meanwhile

/// Which mailbox it is, whatever its account is called; nobody reads the sum.
static std::string sum_of(const client::ImapSetting& setting)
{
    const client::Login& login = setting.login;
    const std::string place = login.host + '\n' + std::to_string(login.port) + '\n' + login.user + '\n';
    const Sha256Sum sum = sha256(place + setting.mailbox);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

/// What breaks off because the program ends is no fault of the mailbox.
std::optional<client::Why> MailboxRound::read()
{
    const auto failed = read_on();
    if (!is_ending()) return failed;
    more_ = true;
    return std::nullopt;
}

std::optional<client::Why> MailboxRound::read_on()
{
    const auto until = Clock::now() + std::chrono::seconds(round_s);
    know_mailbox();
    if (takes_in(account_) && progress_.new_from == 0)
        if (const auto failed = find_beginning()) return failed;
    do
        if (const auto failed = read_some()) return failed;
    while (more_ && !is_ending() && Clock::now() < until);
    return std::nullopt;
}

/// A place says something of the mailbox alone that it was found in.
void MailboxRound::know_mailbox()
{
    const std::string mailbox = sum_of(setting_);
    progress_ = database_.read([&](db::Reading& tx) { return progress_of(tx, account_.id); });
    if (!progress_.mailbox.empty() && progress_.mailbox != mailbox) {
        database_.write("channels.read-mailbox", [&](db::Writing& tx) {
            if (outbox::may_go_on(tx, lease_)) begin_other_mailbox(tx, account_.id, mailbox);
        });
        progress_ = database_.read([&](db::Reading& tx) { return progress_of(tx, account_.id); });
    }
    progress_.mailbox = mailbox;
}

std::optional<client::Why> MailboxRound::read_some()
{
    const Progress before = progress_;
    auto fetched = visit_.fetch({progress_.uid_validity, progress_.uid}, mails_at_once, old_mail());
    if (const auto* failed = std::get_if<client::NotFetched>(&fetched)) return failed->why;
    auto& found = std::get<client::NewMail>(fetched);
    if (found.began_anew) progress_.new_from = found.next_uid;
    if (found.began_anew || progress_.uid_validity == 0) progress_.uid = 0;
    progress_.uid_validity = found.place.uid_validity;
    take(found);
    more_ = found.more && !lost_;
    if (lost_ || is_ending()) return std::nullopt; // of what was fetched, some may not be stored
    progress_.uid = found.place.uid;
    const bool elsewhere = before.uid != progress_.uid || before.uid_validity != progress_.uid_validity;
    if (elsewhere || !written_) write_end();
    written_ = true;
    return std::nullopt;
}

void MailboxRound::take(client::NewMail& found)
{
    std::vector<Item> items;
    for (client::FetchedMail& mail : found.mails) {
        hold_lease();
        if (lost_ || is_ending()) break;
        items.push_back(sorted(mail));
        mail.text = {}; // it lies in the item now
    }
    if (!items.empty() && !lost_) store(items);
}

/// Fetching and preparing may take long, each mail less than a lease lasts.
void MailboxRound::hold_lease()
{
    if (Clock::now() < held_ + std::chrono::seconds(hold_lease_s)) return;
    lost_ = !database_.write("channels.read-mailbox", [&](db::Writing& tx) {
        if (!outbox::may_go_on(tx, lease_)) return false;
        outbox::renew(tx, lease_);
        return true;
    });
    held_ = Clock::now();
}

/// It takes mail in from now on. What came between the switching on and this look lies below, as what came before
/// does: their dates tell them apart, and where nobody has read yet, the reading begins with the first of them.
std::optional<client::Why> MailboxRound::find_beginning()
{
    const auto end = visit_.find_end();
    if (const auto* failed = std::get_if<client::NotFetched>(&end)) return failed->why;
    progress_.new_from = std::get<client::MailboxPlace>(end).uid + 1;
    return std::nullopt;
}

/// Bounces of what was sent long before lie there too, and were settled in their time.
std::optional<client::PassedOver> MailboxRound::old_mail() const
{
    if (!takes_in(account_) || !progress_.takes_in_since) return std::nullopt;
    return client::PassedOver{progress_.new_from, *progress_.takes_in_since};
}

MailboxRound::Item MailboxRound::sorted(const client::FetchedMail& fetched) const
{
    Item item;
    item.uid = fetched.uid;
    item.what = sort_mail(account_.id, fetched, lease_.until.plus_s(-outbox::lease_s));
    auto* came = std::get_if<MailCame>(&item.what);
    item.taken_in = came && is_new(fetched, *came);
    if (item.taken_in && came->unread.empty() && prepare_) came->prepared = prepared(*came);
    return item;
}

/// What cannot be prepared is taken in without, or found to be what cannot be taken in. Where the disk is full, or the
/// like, the reading waits.
std::shared_ptr<const Prepared> MailboxRound::prepared(const MailCame& came) const
{
    try {
        return prepare_(lease_.municipality, came);
    } catch (const Problem& problem) {
        if (problem.code() == ProblemCode::unavailable) throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return nullptr;
    }
    return nullptr;
}

/// Below where the new ones begin a mail is new where both our server and its sender say so: after a mailbox was made
/// anew (restored, moved), servers say of all mails that they came just now.
bool MailboxRound::is_new(const client::FetchedMail& fetched, const MailCame& came) const
{
    if (!takes_in(account_) || !progress_.takes_in_since) return false;
    if (fetched.uid >= progress_.new_from) return true;
    const Instant since{progress_.takes_in_since->us / 1'000'000 * 1'000'000}; // servers tell whole seconds
    if (fetched.unreadable && !fetched.arrived) return true; // the server has found it among the newer ones
    const bool sent_before = came.mail && came.mail->date && *came.mail->date < since;
    return !sent_before && fetched.arrived.value_or(Instant{}) >= since;
}

/// One that cannot be taken in keeps none of the others back.
void MailboxRound::store(std::span<const Item> items)
{
    if (written(items)) return;
    for (const Item& item : items)
        if (!written(std::span(&item, 1))) write(std::span(&item, 1), true);
}

/// False where one of them cannot be taken in. Of what the mails cannot have caused, the whole work is tried again.
bool MailboxRound::written(std::span<const Item> items)
{
    try {
        write(items, false);
        return true;
    } catch (const db::Failed& failed) {
        if (failed.fault() != db::Fault::wrong && failed.fault() != db::Fault::duplicate) throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return false;
    }
    return false;
}

void MailboxRound::write(std::span<const Item> items, bool unread)
{
    Progress after = progress_;
    after.uid = items.back().uid;
    lost_ = !database_.write("channels.read-mailbox", [&](db::Writing& tx) {
        if (!outbox::may_go_on(tx, lease_)) return false;
        outbox::renew_after_progress(tx, lease_);
        for (const Item& item : items) {
            if (const auto* report = std::get_if<OwnReport>(&item.what)) settle(tx, *report);
            const auto* came = item.taken_in ? std::get_if<MailCame>(&item.what) : nullptr;
            const auto own = came && came->mail ? delivery_of(came->mail->id) : std::nullopt;
            if (!came || (own && is_own_delivery(tx, *own))) continue;
            MailCame told = *came;
            if (unread) told.unread = text_of("Samband klarte ikke å ta inn denne e-posten.");
            tx.tell(std::move(told));
        }
        write_progress(tx, account_.id, after);
        return true;
    });
    held_ = Clock::now();
}

void MailboxRound::write_end()
{
    lost_ = !database_.write("channels.read-mailbox", [&](db::Writing& tx) {
        if (!outbox::may_go_on(tx, lease_)) return false;
        outbox::renew_after_progress(tx, lease_);
        write_progress(tx, account_.id, progress_);
        return true;
    });
    held_ = Clock::now();
}

} // namespace samband::channels::mail
