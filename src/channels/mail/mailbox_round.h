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

/// One look into a mailbox: fetches what is new, and stores it a few mails at a time. Lives no longer than what it is
/// given.
class MailboxRound {
public:
    MailboxRound(const outbox::Lease& lease, db::Database& database, const Account& account,
                 const client::ImapSetting& setting, const Prepare& prepare)
        : prepare_(prepare),
          lease_(lease),
          database_(database),
          account_(account),
          setting_(setting)
    {
    }

    /// Why it could not be read; what was stored before that stays.
    std::optional<client::Why> read();
    bool more() const { return more_; } ///< there is more to read now

private:
    struct Item {
        std::uint32_t uid = 0;
        std::variant<OwnReport, MailCame> what;
        bool taken_in = false;
    };

    std::optional<client::Why> find_beginning();
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
    Progress progress_;
    bool more_ = false;
    bool lost_ = false; ///< another worker has the lease: it goes on from what is stored
};

} // namespace samband::channels::mail
