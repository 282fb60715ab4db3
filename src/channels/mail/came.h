#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "mail/read.h"

#include <memory>
#include <optional>
#include <string>

/// What the reading of a mailbox tells the floors above (reactions are listed in main/wiring.cpp).
namespace samband::channels::mail {

/// A mail lies in the mailbox of an account that takes mail in. Told at least once: the mailbox may be read again, from
/// its beginning where its server has made it anew.
struct MailCame {
    Id account;
    /// The same for the same mail however often it is read, by whatever way it reached the mailbox; at most 320 bytes.
    std::string foreign_id;
    std::string raw;  ///< as it came; of one that is larger than `imap_mail_bytes` empty
    Instant arrived;  ///< when our own mail server got it; its `date` is what its sender's clock says
    std::optional<samband::mail::ReceivedMail> mail; ///< nothing where it cannot be read
    std::string unread; ///< why it is for a person to read, a bokmål sentence; empty: it is to be taken in
};

} // namespace samband::channels::mail
