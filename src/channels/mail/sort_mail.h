#pragma once
#include "channels/mail/came.h"
#include "client/imap_client.h"

#include <variant>
#include <vector>

/// What a fetched mail is: a bounce of ours, or something that came. Pure.
namespace samband::channels::mail {

/// What was not taken by the recipient's server: the delivery, and what that server said.
struct Failure {
    Id delivery;
    std::string said;
};

/// A report on something that we sent: each that did not arrive, and will not. None where it was late alone.
struct OwnReport {
    std::vector<Failure> failures;
};

/// `arrived_by_default` counts where the mail server does not say when it got it.
std::variant<OwnReport, MailCame> sort_mail(const Id& account, const client::FetchedMail& fetched,
                                            Instant arrived_by_default);

/// By Message-ID, sender, date, subject and body: not by what the servers on its way have added.
std::string foreign_id_of(const samband::mail::ReceivedMail& mail, std::string_view raw);

} // namespace samband::channels::mail
