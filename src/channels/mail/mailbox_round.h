#pragma once
#include "channels/account.h"
#include "channels/mail/sort_mail.h"
#include "channels/mail/take_mail.h"
#include "client/imap_client.h"
#include "db/database.h"
#include "outbox/lease.h"

#include <optional>
#include <span>
#include <vector>

namespace samband::channels::mail {

/// One look into a mailbox: fetches, prepares and stores what is new, a few mails at a time, for about `round_s`. Lives
/// no longer than what it is given.
class MailboxRound {
public:
    MailboxRound(const outbox::Lease& lease, db::Database& database, const Account& account,
                 const client::ImapSetting& setting, const Prepare& prepare, const std::function<bool()>& ending)
        : prepare_(prepare),
          lease_(lease),
          database_(database),
          account_(account),
          setting_(setting),
          ending_(ending),
          visit_(setting, ending)
    {
    }

    /// Why it could not be read; what was stored before that stays.
    std::optional<client::Why> read();
    bool more() const { return more_; } ///< there is more to read now, or the program ends

private:
    struct Item {
        std::uint32_t uid = 0;
        std::variant<OwnReport, MailCame> what;
        bool taken_in = false;
    };

    using Clock = std::chrono::steady_clock;

    std::optional<client::Why> read_on();
    std::optional<client::Why> read_some();
    void know_mailbox();
    std::optional<client::Why> find_beginning();
    void take(client::NewMail& found);
    void hold_lease();
    bool is_ending() const { return ending_ && ending_(); }
    std::optional<client::PassedOver> old_mail() const;
    Item sorted(const client::FetchedMail& fetched) const;
    std::shared_ptr<const Prepared> prepared(const MailCame& came) const;
    bool is_new(const client::FetchedMail& fetched, const MailCame& came) const;
    void store(std::span<const Item> items);
    bool written(std::span<const Item> items);
    void write(std::span<const Item> items, bool unread);
    void write_end();

    const Prepare& prepare_;
    const outbox::Lease& lease_;
    db::Database& database_;
    const Account& account_;
    const client::ImapSetting& setting_;
    const std::function<bool()>& ending_;
    client::MailboxVisit visit_;
    Clock::time_point held_ = Clock::now(); ///< the lease was renewed then
    Progress progress_;
    bool written_ = false; ///< how far was read, in this round
    bool more_ = false;
    bool lost_ = false; ///< another worker has the lease: it goes on from what is stored
};

} // namespace samband::channels::mail
