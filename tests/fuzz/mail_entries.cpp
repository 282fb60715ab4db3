#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "client/reach.h"
#include "client/retry_after.h"
#include "client/smtp_session.h"
#include "fuzz/entries.h"
#include "mail/bounce.h"
#include "mail/compose.h"
#include "mail/limits.h"
#include "mail/read.h"

namespace samband::fuzz {
namespace {

bool is_line(std::string_view text)
{
    return is_utf8(text) && text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos;
}

/// Lines of the head that begin a field.
int fields_of(const std::string& mail)
{
    int fields = 0;
    for (std::size_t at = 0; at < mail.size() && mail.compare(at, 2, "\r\n") != 0; at = mail.find("\r\n", at) + 2)
        fields += mail[at] != ' ';
    return fields;
}

} // namespace

void received_mail(std::string_view bytes)
{
    if (const auto mail = mail::read_message(bytes)) {
        hold(is_line(mail->subject) && is_line(mail->id) && is_line(mail->from.name), "a header is one line");
        hold(is_utf8(mail->text) && mail->text.size() <= mail::received_text, "a text within its limit");
        hold(mail->files.size() <= mail::received_parts && mail->to.size() <= mail::recipients, "lists within limits");
    }
    const auto read = mail::read_bounce(bytes);
    if (const auto* bounce = std::get_if<mail::Bounce>(&read)) {
        hold(!bounce->recipients.empty() && bounce->recipients.size() <= mail::report_recipients, "recipients");
        for (const mail::RecipientStatus& one : bounce->recipients)
            hold(is_line(one.recipient) && (!one.permanent || one.status.starts_with('5')), "a recipient");
    }
}

/// Whatever the words are: one mail, with its headers once, to one recipient.
void written_mail(std::string_view bytes)
{
    mail::Message message;
    message.id = "1@loten.example";
    message.from = {std::string(bytes), "post@loten.example"};
    message.to = {{std::string(bytes), "ase@eksempel.example"}};
    message.subject = message.text = message.html = bytes;
    message.files = {{std::string(bytes), "text/csv", std::string(bytes), ""}};
    std::string written;
    try {
        written = mail::compose(message);
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid && !is_utf8(bytes), "refused as invalid");
        return;
    }
    hold(fields_of(written) == 7, "each header once");
    hold(written.find("\r\n.\r\n") == written.npos, "no end within it");
    const auto read = mail::read_message(written);
    hold(read && read->to.size() == 1 && read->to[0].address == "ase@eksempel.example", "to one recipient");
    hold(read->files.size() == 1 && read->files[0].bytes == bytes.size(), "one file, whole");
}

void called_place(std::string_view bytes)
{
    if (const auto place = client::read_place(bytes)) {
        hold(!place->host.empty() && place->port > 0 && place->host.size() <= 253, "a place");
        hold(place->host.find_first_of("@/\\ %#?") == std::string::npos, "nothing hidden in a host");
    }
    if (const auto seconds = client::read_retry_after(bytes, Instant{1'795'000'000'000'000}))
        hold(*seconds >= 0 && *seconds <= client::retry_after_s, "a while");
    const std::string sent = client::smtp_text(bytes);
    hold(sent.ends_with(".\r\n") && sent.rfind("\r\n.\r\n") == sent.find("\r\n.\r\n"), "one end");
    if (const auto address = ascii_mail_address(bytes)) hold(is_mail_address(*address), "an address stays one");
}

} // namespace samband::fuzz
