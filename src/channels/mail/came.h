#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "mail/read.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

/// What the reading of a mailbox tells the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels::mail {

/// What a floor above has made of a mail before the transaction, because it takes long (files written to the disk).
struct Prepared {
    virtual ~Prepared() = default;
};

/// A mail lies in the mailbox of an account that takes mail in. Told at least once: the mailbox may be read again, from
/// its beginning where its server has made it anew.
struct MailCame {
    Id account;
    /// The same for the same mail however often it is read, by whatever way it reached the mailbox; at most 320 bytes.
    std::string foreign_id;
    std::string raw; ///< as it came; of one that is larger than `imap_mail_bytes` empty
    Instant arrived; ///< when our own mail server got it; its `date` is what its sender's clock says
    std::optional<samband::mail::ReceivedMail> mail; ///< nothing where it cannot be read
    std::shared_ptr<const Prepared> prepared{};      ///< by `Prepare`; null where there is none, and of what is unread
    std::string unread; ///< why it is for a person to read, a bokmål sentence; empty: it is to be taken in
};

/// Called outside any transaction, once or more for each mail that is to be taken in. What it throws puts the reading
/// off.
using Prepare = std::function<std::shared_ptr<const Prepared>(const std::string& municipality, const MailCame& came)>;

} // namespace samband::channels::mail
