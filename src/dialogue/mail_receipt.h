#pragma once
#include "base/json.h"
#include "channels/mail/came.h"
#include "db/transaction.h"
#include "dialogue/take_in.h"
#include "http/request.h"
#include "people/municipality.h"

#include <optional>
#include <string>

/// The automatic receipt of a mail that began a conversation, where the account says so: that it has come, and by when
/// somebody answers. After RFC 3834: it says that it is automatic, answers the mail in its head, leaves without a
/// sender to whom anything could come back, and goes to nobody but whoever the mail would have come back to.
namespace samband::dialogue {

/// A mail that a program may answer began a conversation. Told once.
struct MailTaken {
    Id account;
    Id thread;
    mail::ReceivedMail head; ///< without its text and files
};
void tell_mail_taken(db::Writing& tx, const channels::mail::MailCame& came, const Taken& taken);

/// A reaction.
void send_receipt(db::Writing& tx, const MailTaken& happening, const people::Municipality& municipality);

/// Where a receipt of this mail may go; empty: to nobody. Pure. Only by a person, to that account (`own`: every address
/// of ours), not in answer to something of ours, and with nothing else noted as its sender than what it says.
std::string receipt_address(const mail::ReceivedMail& mail, const std::string& account_address,
                            const std::vector<std::string>& own);

/// {at, failed}, null where none was sent.
Json receipt_facts(db::Reading& tx, const Id& thread);
void dress_receipt(Json& facts, Instant now, http::Language language);

} // namespace samband::dialogue
