#include "mail/read.h"

#include "base/text.h"
#include "mail/limits.h"
#include "mail/parts.h"
#include "mail/sent_by.h"

namespace samband::mail {
namespace {

void add_mailboxes(std::vector<Mailbox>& to, InternetAddressList* list, int depth = 0)
{
    const int count = list == nullptr || depth > 2 ? 0 : internet_address_list_length(list);
    for (int i = 0; i < count && to.size() < recipients; ++i) {
        InternetAddress* one = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(one))
            add_mailboxes(to, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(one)), depth + 1);
        else
            to.push_back({tidy(internet_address_get_name(one)),
                          tidy(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)))});
    }
}

void read_head(ReceivedMail& mail, GMimeMessage* message)
{
    GMimeObject* object = GMIME_OBJECT(message);
    mail.id = tidy(g_mime_message_get_message_id(message));
    if (GDateTime* date = g_mime_message_get_date(message)) mail.date = Instant{g_date_time_to_unix(date) * 1'000'000};
    std::vector<Mailbox> from;
    add_mailboxes(from, g_mime_message_get_from(message));
    if (!from.empty()) mail.from = std::move(from.front());
    add_mailboxes(mail.to, g_mime_message_get_to(message));
    add_mailboxes(mail.to, g_mime_message_get_cc(message));
    add_mailboxes(mail.reply_to, g_mime_message_get_reply_to(message));
    mail.sent_by = sent_by(message);
    mail.return_path = header_of(object, "Return-Path");
    mail.subject = tidy(g_mime_message_get_subject(message));
    const auto replied = bracketed_in(header_of(object, "In-Reply-To"), 1);
    if (!replied.empty()) mail.in_reply_to = replied.front();
    mail.references = bracketed_in(header_of(object, "References"), references);
    mail.auto_submitted = fold(header_of(object, "Auto-Submitted"));
    if (mail.auto_submitted == "no") mail.auto_submitted.clear();
}

/// One mail's parts, looked at one after another.
struct Walk {
    ReceivedMail& mail;
    std::size_t parts = 0;
    bool has_plain = false;
};

void keep_text(Walk& walk, GMimeObject* part, bool html)
{
    const Text text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    if (!text) return;
    std::string whole = to_utf8(text.get());
    walk.mail.text_cut = whole.size() > received_text;
    if (walk.mail.text_cut) whole.resize(utf8_prefix(std::string_view(whole).substr(0, received_text)));
    walk.mail.text = std::move(whole);
    walk.mail.text_is_html = html;
    walk.has_plain = !html;
}

void keep_file(Walk& walk, GMimeObject* part, const std::string& type)
{
    ReceivedFile file;
    file.type = type;
    if (GMIME_IS_PART(part)) file.name = tidy(g_mime_part_get_filename(GMIME_PART(part)));
    file.bytes = content_of(part, received_bytes).size();
    walk.mail.files.push_back(std::move(file));
}

void look_at(Walk& walk, GMimeObject* object, int depth)
{
    if (object == nullptr || depth > received_depth || ++walk.parts > received_parts) return;
    if (GMIME_IS_MULTIPART(object)) {
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
        for (int i = 0; i < count && walk.parts <= received_parts; ++i)
            look_at(walk, g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
        return;
    }
    const std::string type = type_of(object);
    GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object);
    const bool attached = disposition != nullptr && g_mime_content_disposition_is_attachment(disposition);
    const bool html = type == "text/html";
    if (GMIME_IS_TEXT_PART(object) && !attached && !walk.has_plain && (type == "text/plain" || html))
        return html && !walk.mail.text.empty() ? void() : keep_text(walk, object, html);
    if (type != "text/plain" && !html) return keep_file(walk, object, type);
    if (attached) keep_file(walk, object, type);
}

} // namespace

std::optional<ReceivedMail> read_message(std::string_view text)
{
    const Held<GMimeMessage> message = parse(text);
    if (!message) return std::nullopt;
    ReceivedMail mail;
    read_head(mail, message.get());
    GMimeObject* body = g_mime_message_get_mime_part(message.get());
    mail.content_type = type_of(body);
    Walk walk{mail};
    look_at(walk, body, 0);
    return mail;
}

} // namespace samband::mail
