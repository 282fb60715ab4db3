#include "channels/mail/sort_mail.h"

#include "base/sha256.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/mail/smtp_port.h"
#include "mail/bounce.h"

namespace samband::channels::mail {

static constexpr std::size_t id_kept = 250; ///< of a longer Message-ID the sum alone is kept

static std::string hex(const Sha256Sum& sum)
{
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

static std::optional<OwnReport> own_report(const samband::mail::Bounce& bounce)
{
    const auto delivery = delivery_of(bounce.message_id);
    if (!delivery) return std::nullopt;
    OwnReport report;
    for (const samband::mail::RecipientStatus& recipient : bounce.recipients)
        if (recipient.permanent) report.failures.push_back({*delivery, recipient.status + " " + recipient.diagnostic});
    return report;
}

/// A program's answer that is no report is a mail like others: out-of-office answers come without a sender too.
static bool is_report(const samband::mail::ReceivedMail& mail)
{
    const std::string from = fold(mail.from.address);
    const bool by_mailer = from.starts_with("mailer-daemon@") || from.starts_with("postmaster@");
    return (mail.content_type == "multipart/report" && mail.sent_by != samband::mail::SentBy::auto_reply) || by_mailer;
}

static MailCame unreadable(MailCame came)
{
    came.mail.reset();
    came.foreign_id = "unread." + hex(sha256(came.raw));
    came.unread = text_of("Dette er ingen e-post som Samband kan lese.");
    return came;
}

static MailCame too_large(MailCame came, std::uint32_t uid)
{
    came.foreign_id = "too-large." + std::to_string(uid) + "." + std::to_string(came.arrived.us);
    came.unread = text_of("E-posten er større enn 25 MB.");
    return came;
}

static MailCame not_given(MailCame came, std::uint32_t uid)
{
    came.foreign_id = "not-given." + std::to_string(uid) + "." + std::to_string(came.arrived.us);
    came.unread = text_of("E-posttjeneren gir ikke fra seg denne e-posten. Les den i e-postkassa.");
    return came;
}

static std::variant<OwnReport, MailCame> sorted(MailCame came)
{
    came.mail = samband::mail::read_message(came.raw);
    if (!came.mail) return unreadable(std::move(came));
    came.foreign_id = foreign_id_of(*came.mail, came.raw);
    const auto read = samband::mail::read_bounce(came.raw);
    if (const auto* bounce = std::get_if<samband::mail::Bounce>(&read)) {
        if (auto report = own_report(*bounce)) return std::move(*report);
        came.unread = text_of("En returmelding om noe som ikke ble sendt fra Samband.");
    } else if (std::get<samband::mail::NoBounce>(read) == samband::mail::NoBounce::not_understood &&
               is_report(*came.mail)) {
        came.unread = text_of("En returmelding som Samband ikke forstår.");
    }
    return came;
}

/// Whatever a stranger wrote, and whatever is wrong in how it is read, the queue moves on.
std::variant<OwnReport, MailCame> sort_mail(const Id& account, const client::FetchedMail& fetched,
                                            Instant arrived_by_default)
{
    MailCame came;
    came.account = account;
    came.arrived = fetched.arrived.value_or(arrived_by_default);
    if (fetched.too_large) return too_large(std::move(came), fetched.uid);
    if (fetched.unreadable) return not_given(std::move(came), fetched.uid);
    came.raw = fetched.text;
    try {
        return sorted(came);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return unreadable(std::move(came));
    }
}

std::string foreign_id_of(const samband::mail::ReceivedMail& mail, std::string_view raw)
{
    if (mail.id.empty() || !mail.date) return "raw." + hex(sha256(raw));
    const std::size_t crlf = raw.find("\r\n\r\n");
    const std::size_t end = crlf == raw.npos ? raw.find("\n\n") : crlf;
    const std::string_view body = end == raw.npos ? std::string_view() : raw.substr(end);
    const std::string_view nul("\0", 1);
    const Sha256Sum sum = Sha256()
                              .add(mail.id)
                              .add(nul)
                              .add(mail.from.address)
                              .add(nul)
                              .add(to_rfc3339(*mail.date))
                              .add(nul)
                              .add(mail.subject)
                              .add(nul)
                              .add(body)
                              .sum();
    return (mail.id.size() <= id_kept ? mail.id : "") + "." + hex(sum);
}

} // namespace samband::channels::mail
