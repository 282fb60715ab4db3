#include "mail/check.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"

namespace samband::mail {
namespace {

[[noreturn]] void refuse(const char* field, const char* says)
{
    throw Problem(ProblemCode::invalid, text_of("E-posten kan ikke skrives slik."), {{field, says}});
}

bool is_visible_ascii(std::string_view text, std::string_view without)
{
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return c > 0x20 && c < 0x7f && without.find(c) == without.npos; });
}

bool is_media_type(std::string_view type)
{
    const std::size_t slash = type.find('/');
    return slash != type.npos && slash > 0 && slash + 1 < type.size() && type.size() <= 100 &&
           type.find('/', slash + 1) == type.npos && is_visible_ascii(type, "<>()[]\\,;:\"=?@");
}

void check_mailbox(const char* field, const Mailbox& mailbox)
{
    if (!ascii_mail_address(mailbox.address)) refuse(field, text_of("Adressen er ingen e-postadresse."));
    if (!is_utf8(mailbox.name)) refuse(field, text_of("Navnet er ikke lesbar tekst."));
}

void check_id(const char* field, const std::string& id)
{
    if (!is_message_id(id)) refuse(field, text_of("E-postens kjennetegn er ikke på formen kjennetegn@domene."));
}

void check_texts(const Message& message)
{
    if (!is_utf8(message.subject)) refuse("subject", text_of("Emnet er ikke lesbar tekst."));
    if (!is_utf8(message.text) || !is_utf8(message.html)) refuse("text", text_of("Teksten er ikke lesbar tekst."));
    if (message.text.size() > text_bytes || message.html.size() > text_bytes)
        refuse("text", text_of("Teksten er for lang for en e-post."));
}

void check_files(const Message& message)
{
    std::size_t bytes = 0;
    for (const File& file : message.files) {
        bytes += file.bytes.size();
        if (!is_media_type(file.type)) refuse("files", text_of("Filtypen er ukjent."));
        if (!is_utf8(file.name)) refuse("files", text_of("Filnavnet er ikke lesbar tekst."));
        if (!file.content_id.empty()) check_id("files", file.content_id);
    }
    if (message.files.size() > files || bytes > files_bytes)
        refuse("files", text_of("Vedleggene er for mange eller for store for en e-post."));
}

void check_list(const Message& message)
{
    const std::string& url = message.leave_url;
    if (!url.empty() && (!url.starts_with("https://") || url.size() > url_bytes || !is_visible_ascii(url, "<>\",")))
        refuse("leave_url",
               text_of("Lenken for å melde seg av må begynne med https:// og være skrevet uten mellomrom."));
    if (!message.leave_address.empty() && !ascii_mail_address(message.leave_address))
        refuse("leave_address", text_of("Adressen er ingen e-postadresse."));
    if (!message.list_id.empty() &&
        (message.list_id.size() > id_bytes || !is_visible_ascii(message.list_id, "<>()[]\\,;:\"@")))
        refuse("list_id", text_of("Listens kjennetegn skrives som et domenenavn."));
    if (!is_utf8(message.list_name)) refuse("list_name", text_of("Navnet er ikke lesbar tekst."));
}

} // namespace

bool is_message_id(std::string_view id)
{
    const std::size_t at = id.find('@');
    return at != id.npos && at > 0 && at + 1 < id.size() && id.find('@', at + 1) == id.npos && id.size() <= id_bytes &&
           is_visible_ascii(id, "<>()[]\\,;:\"");
}

void check(const Message& message)
{
    check_id("id", message.id);
    check_mailbox("from", message.from);
    for (const Mailbox& mailbox : message.to) check_mailbox("to", mailbox);
    for (const Mailbox& mailbox : message.reply_to) check_mailbox("reply_to", mailbox);
    if (message.to.empty() || message.to.size() > recipients || message.reply_to.size() > recipients)
        refuse("to", text_of("En e-post går til minst én og høyst 50 mottakere."));
    if (!message.in_reply_to.empty()) check_id("in_reply_to", message.in_reply_to);
    if (message.references.size() > references) refuse("references", text_of("Tråden er for lang."));
    for (const std::string& id : message.references) check_id("references", id);
    check_texts(message);
    check_list(message);
    check_files(message);
}

std::string one_line(std::string_view text, std::size_t characters)
{
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        std::size_t breaks = 0;
        if (static_cast<unsigned char>(rest.front()) < 0x20 || rest.front() == 0x7f) breaks = 1;
        if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) breaks = 3;
        if (rest.front() == '\xC2' && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) breaks = 2; // C1
        gap = gap || breaks > 0;
        if (breaks == 0) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out += rest.front();
        }
        i += std::max<std::size_t>(breaks, 1);
    }
    return shortened(trim(out), characters);
}

} // namespace samband::mail
