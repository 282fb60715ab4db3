#include "channels/mail/mailbox_round.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/limits.h"
#include "channels/mail/bounces.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "db/failure.h"
#include "outbox/limits.h"

namespace samband::channels::mail {

static constexpr std::size_t mails_in_transaction = 4; ///< the writer is held for some milliseconds by each

std::optional<client::Why> MailboxRound::read()
{
    progress_ = database_.read([&](db::Reading& tx) { return progress_of(tx, account_.id); });
    const Progress before = progress_;
    if (takes_in(account_) && progress_.new_from == 0)
        if (const auto failed = find_beginning()) return failed;
    auto fetched = client::fetch_new_mail(setting_, {progress_.uid_validity, progress_.uid}, mails_at_once, old_mail());
    if (const auto* failed = std::get_if<client::NotFetched>(&fetched)) return failed->why;
    auto& found = std::get<client::NewMail>(fetched);
    if (found.began_anew) progress_.new_from = found.next_uid;
    if (found.began_anew || progress_.uid_validity == 0) progress_.uid = 0;
    progress_.uid_validity = found.place.uid_validity;
    std::vector<Item> items;
    for (client::FetchedMail& mail : found.mails) {
        items.push_back(sorted(mail));
        mail.text = {}; // it lies in the item now
    }
    for (std::size_t at = 0; at < items.size() && !lost_; at += mails_in_transaction)
        store(std::span(items).subspan(at, std::min(mails_in_transaction, items.size() - at)));
    progress_.uid = found.place.uid;
    const bool elsewhere = before.uid != progress_.uid || before.uid_validity != progress_.uid_validity ||
                           before.new_from != progress_.new_from;
    if (!lost_ && elsewhere) write_end();
    more_ = found.more && !lost_;
    return std::nullopt;
}

/// It takes mail in from now on. What has been there before is read no more, where nobody has begun to read it.
std::optional<client::Why> MailboxRound::find_beginning()
{
    const auto end = client::find_end(setting_);
    if (const auto* failed = std::get_if<client::NotFetched>(&end)) return failed->why;
    const auto& place = std::get<client::MailboxPlace>(end);
    progress_.new_from = place.uid + 1;
    if (progress_.uid_validity == 0) progress_.uid_validity = place.uid_validity, progress_.uid = place.uid;
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
    const Instant since = *progress_.takes_in_since;
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
}

void MailboxRound::write_end()
{
    database_.write("channels.read-mailbox", [&](db::Writing& tx) {
        if (outbox::may_go_on(tx, lease_)) write_progress(tx, account_.id, progress_);
    });
}

} // namespace samband::channels::mail
