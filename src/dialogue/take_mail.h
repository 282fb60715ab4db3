#pragma once
#include "channels/happenings.h"
#include "channels/mail/came.h"
#include "db/transaction.h"
#include "dialogue/file_store.h"

#include <memory>
#include <string>
#include <string_view>

/// Mail as a way in: what lies in the mailbox of an account that takes mail in becomes messages of conversations.
namespace samband::dialogue {

/// What takes long, done before the transaction (channels::mail::Prepare).
struct PreparedMail : channels::mail::Prepared {
    Inbound message;
    KeptFiles files;
};
/// Null for what is not to be taken in. Throws Problem unavailable where the disk refuses its files: the mail comes
/// again.
std::shared_ptr<const channels::mail::Prepared> prepare_mail(const channels::mail::MailCame& came,
                                                             const FileFolder& folder, const Scanner& scan = {});

/// A reaction. What is not to be read, cannot be, or is too large waits for a person, with the reason.
void take_mail(db::Writing& tx, const channels::mail::MailCame& came);

/// What has been read of one mail, as `inbound_of` makes it. Two that bear the same Message-ID and are not by the same
/// writer are two conversations.
Taken take_in_mail(db::Writing& tx, const mail::ReceivedMail& mail, Inbound message, const KeptFiles& files);

/// A reaction: a mail of ours about a thread has gone. What answers it joins that thread from then on, also when who
/// got it is forgotten.
void follow_letter(db::Writing& tx, const channels::DispatchEnded& happening);

/// "SV: Re[2]: Fwd: Badet" → "Badet". What the mail programs of Norway, and of those who write to it, put before.
std::string_view without_prefixes(std::string_view subject);

/// The mail as a message that says `text`. Pure.
Inbound inbound_of(const channels::mail::MailCame& came, std::string_view text);

} // namespace samband::dialogue
