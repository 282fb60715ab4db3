#pragma once
#include "channels/mail/came.h"
#include "channels/mail/mailbox_waiters.h"
#include "client/reach.h"
#include "outbox/workers.h"

#include <filesystem>
#include <functional>

/// The one reader of a mailbox: for bounces of what was sent (bounces.h), and for mail that is taken in (take_mail.h).
/// The mailbox is only read: nothing in it is deleted, moved or marked.
namespace samband::channels::mail {

inline constexpr int mailboxes_at_once = 6; ///< a slow server leaves the others their turn

/// The outbox's handler of `read_bounces_kind` and `take_mail_kind`.
///
/// What came is told (`MailCame`) and how far was read is written in the same transaction, a few mails at a time: what
/// breaks off in the middle goes on from there. A mail that fails its transaction is told as unread, so that the queue
/// moves on. A mailbox that cannot be read is tried again for ever, and its account says so.
class MailboxReader {
public:
    using Keys = std::function<std::filesystem::path(const std::string& municipality)>;

    /// `waiters` may be null: then the mailbox is looked into each minute. Once `ending` says yes, the reading ends
    /// within a few seconds, and goes on from there when the program runs again.
    MailboxReader(client::Reach reach, Keys keys, MailboxWaiters* waiters = nullptr, Prepare prepare = {},
                  std::function<bool()> ending = {})
        : reach_(std::move(reach)),
          keys_(std::move(keys)),
          waiters_(waiters),
          prepare_(std::move(prepare)),
          ending_(std::move(ending))
    {
    }

    outbox::Outcome operator()(const outbox::Lease& lease, db::Database& database) const;

private:
    client::Reach reach_;
    Keys keys_;
    MailboxWaiters* waiters_;
    Prepare prepare_;
    std::function<bool()> ending_;
};

} // namespace samband::channels::mail
