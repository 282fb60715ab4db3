#include "mail/compose.h"

#include "base/calendar.h"
#include "base/digits.h"
#include "base/mail_address.h"
#include "base/text.h"
#include "mail/check.h"
#include "mail/encode.h"

namespace samband::mail {
namespace {

/// `=_` stands in no encoded body, so these can be no line of a part (RFC 2045 § 6.7).
constexpr std::string_view mixed = "=_samband_mixed";
constexpr std::string_view related = "=_samband_related";
constexpr std::string_view alternative = "=_samband_alternative";

void append_field(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

/// "Sun, 22 Nov 2026 13:00:00 +0100" (RFC 5322 § 3.3).
void append_date(std::string& out, Instant at)
{
    static constexpr const char* days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string local = to_rfc3339_oslo({at.us - at.us % 1'000'000}); // "2026-11-22T13:00:00+01:00"
    const auto date = parse_date(local.substr(0, local.find('T')));
    if (!date) throw std::logic_error("a date that is none");
    out.append("Date: ").append(days[date->weekday() - 1]).append(", ").append(std::to_string(date->day)).append(" ");
    out.append(months[date->month - 1]).append(" ");
    append_year(out, date->year);
    out.append(" ").append(local, local.size() - 14, 8).append(" ");
    out.append(local, local.size() - 6, 3).append(local, local.size() - 2, 2).append("\r\n");
}

void append_mailboxes(std::string& out, std::string_view name, const std::vector<Mailbox>& mailboxes)
{
    if (mailboxes.empty()) return;
    out.append(name).append(": ");
    bool first = true;
    for (const Mailbox& mailbox : mailboxes) {
        if (!std::exchange(first, false)) out += ",\r\n ";
        if (const std::string shown = one_line(mailbox.name, name_characters); !shown.empty()) {
            append_phrase(out, shown);
            out += "\r\n ";
        }
        out.append("<").append(*ascii_mail_address(mailbox.address)).append(">");
    }
    out += "\r\n";
}

void append_list(std::string& out, const Message& message)
{
    if (!message.list_id.empty()) {
        out += "List-Id: ";
        if (const std::string shown = one_line(message.list_name, name_characters); !shown.empty()) {
            append_phrase(out, shown);
            out += "\r\n ";
        }
        out.append("<").append(message.list_id).append(">\r\n");
    }
    if (message.leave_url.empty() && message.leave_address.empty()) return;
    std::string ways = message.leave_url.empty() ? "" : "<" + message.leave_url + ">";
    if (!message.leave_address.empty())
        ways += (ways.empty() ? "<mailto:" : ",\r\n <mailto:") + *ascii_mail_address(message.leave_address) + ">";
    append_field(out, "List-Unsubscribe", ways);
    if (!message.leave_url.empty()) append_field(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

void append_head(std::string& out, const Message& message)
{
    append_mailboxes(out, "From", {message.from});
    append_mailboxes(out, "Reply-To", message.reply_to);
    append_mailboxes(out, "To", message.to);
    out += "Subject: ";
    append_words(out, one_line(message.subject, subject_characters), 9);
    out += "\r\n";
    append_date(out, message.date);
    append_field(out, "Message-ID", "<" + message.id + ">");
    if (!message.in_reply_to.empty()) append_field(out, "In-Reply-To", "<" + message.in_reply_to + ">");
    std::string thread;
    for (const std::string& id : message.references) thread += (thread.empty() ? "<" : "\r\n <") + id + ">";
    if (!thread.empty()) append_field(out, "References", thread);
    append_list(out, message);
    if (message.automatic)
        append_field(out, "Auto-Submitted", message.in_reply_to.empty() ? "auto-generated" : "auto-replied");
    append_field(out, "MIME-Version", "1.0");
}

void append_text(std::string& out, std::string_view subtype, std::string_view text)
{
    out.append("Content-Type: text/").append(subtype).append("; charset=utf-8\r\n");
    out += "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    append_quoted_printable(out, text);
}

/// A mail within a mail stands there as it is, or not at all (RFC 2046 § 5.2.1): ASCII, short lines, no boundary of
/// ours.
bool may_stand_as_it_is(std::string_view mail)
{
    std::size_t column = 0;
    for (const char c : mail) {
        column = c == '\n' ? 0 : column + 1;
        if (column > 998 || c == '\0' || static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return mail.find("=_samband_") == mail.npos;
}

/// With line ends as mail has them.
void append_as_it_is(std::string& out, std::string_view mail)
{
    for (std::size_t i = 0; i < mail.size(); ++i) {
        if (mail[i] == '\n' && (i == 0 || mail[i - 1] != '\r')) out += '\r';
        out += mail[i];
    }
}

void append_file(std::string& out, const File& file)
{
    const bool mail = file.type == "message/rfc822";
    const bool as_it_is = mail && may_stand_as_it_is(file.bytes);
    out.append("Content-Type: ").append(mail && !as_it_is ? "application/octet-stream" : file.type);
    out.append("\r\nContent-Transfer-Encoding: ").append(as_it_is ? "7bit" : "base64").append("\r\n");
    out.append("Content-Disposition: ").append(file.content_id.empty() ? "attachment" : "inline");
    std::string name = one_line(file.name, file_name_characters);
    name.resize(utf8_prefix(std::string_view(name).substr(0, file_name_bytes)));
    if (!name.empty()) append_parameter(out, "filename", name);
    out += "\r\n";
    if (!file.content_id.empty()) append_field(out, "Content-ID", "<" + file.content_id + ">");
    out += "\r\n";
    if (as_it_is)
        append_as_it_is(out, file.bytes);
    else
        append_base64(out, file.bytes);
}

void begin_multipart(std::string& out, std::string_view subtype, std::string_view boundary)
{
    out.append("Content-Type: multipart/").append(subtype).append(";\r\n boundary=\"").append(boundary);
    out.append("\"\r\n\r\n");
}

/// The line end before a boundary belongs to it, not to the part before (RFC 2046 § 5.1.1).
void begin_part(std::string& out, std::string_view boundary)
{
    out.append("\r\n--").append(boundary).append("\r\n");
}

void end_multipart(std::string& out, std::string_view boundary)
{
    out.append("\r\n--").append(boundary).append("--\r\n");
}

bool has_files(const Message& message, bool shown)
{
    return std::any_of(message.files.begin(), message.files.end(),
                       [&](const File& file) { return file.content_id.empty() != shown; });
}

void append_files(std::string& out, const Message& message, bool shown, std::string_view boundary)
{
    for (const File& file : message.files) {
        if (file.content_id.empty() == shown) continue;
        begin_part(out, boundary);
        append_file(out, file);
    }
    end_multipart(out, boundary);
}

/// The HTML, or the text where there is none, with the pictures that it shows.
void append_shown(std::string& out, const Message& message)
{
    const bool pictures = has_files(message, true);
    if (pictures) {
        begin_multipart(out, "related", related);
        begin_part(out, related);
    }
    if (message.html.empty())
        append_text(out, "plain", message.text);
    else
        append_text(out, "html", message.html);
    if (pictures) append_files(out, message, true, related);
}

void append_both(std::string& out, const Message& message)
{
    if (message.html.empty()) return append_shown(out, message);
    begin_multipart(out, "alternative", alternative);
    begin_part(out, alternative);
    append_text(out, "plain", message.text);
    begin_part(out, alternative);
    append_shown(out, message);
    end_multipart(out, alternative);
}

} // namespace

std::string compose(const Message& message)
{
    check(message);
    std::string out;
    out.reserve(2'000 + (message.text.size() + message.html.size()) * 5 / 4);
    append_head(out, message);
    const bool attached = has_files(message, false);
    if (attached) {
        begin_multipart(out, "mixed", mixed);
        begin_part(out, mixed);
    }
    append_both(out, message);
    if (attached) append_files(out, message, false, mixed);
    return out;
}

} // namespace samband::mail
