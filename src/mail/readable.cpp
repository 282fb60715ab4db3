#include "mail/readable.h"

#include "base/text.h"
#include "mail/charset.h"
#include "mail/file_name.h"
#include "mail/flowed.h"
#include "mail/html_text.h"
#include "mail/invitation.h"
#include "mail/limits.h"
#include "mail/parts.h"
#include "mail/uuencoded.h"

namespace samband::mail {
namespace {

/// What one part of a mail, with all that is in it, gives.
struct Found {
    std::string text{};
    std::string html{}; ///< the first
    std::string invitation{};
    bool cut = false;
    bool plain = false; ///< the text is one that was written as text
};

class Walk {
public:
    Found look_at(GMimeObject* object, int depth)
    {
        if (object == nullptr || depth > received_depth || ++parts_ > received_parts) return {};
        if (GMIME_IS_MESSAGE_PART(object)) return attached_mail(GMIME_MESSAGE_PART(object), depth);
        if (!GMIME_IS_MULTIPART(object)) return leaf(object);
        const bool alternative = type_of(object) == "multipart/alternative";
        Found whole;
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
        for (int i = 0; i < count && parts_ <= received_parts; ++i)
            add(whole, look_at(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1), alternative);
        return whole;
    }

    std::vector<MailFile> files{};
    std::size_t files_left = 0;

private:
    /// Of alternatives the one that was written as text, unless it says nothing; of others one after another.
    static void add(Found& whole, Found&& part, bool alternative)
    {
        if (whole.html.empty()) whole.html = std::move(part.html);
        if (whole.invitation.empty()) whole.invitation = std::move(part.invitation);
        const bool says = !trim(part.text).empty();
        if (!says) return;
        if (alternative && !whole.text.empty() && (whole.plain || !part.plain)) return;
        whole.cut = whole.cut || part.cut || (!alternative && whole.text.size() > received_text);
        if (!alternative && whole.text.size() > received_text) return;
        if (alternative) whole.text.clear();
        if (!whole.text.empty()) whole.text += "\n\n";
        whole.text += part.text;
        whole.plain = part.plain;
    }

    Found leaf(GMimeObject* object)
    {
        const std::string type = type_of(object);
        GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object);
        const bool attached = disposition != nullptr && g_mime_content_disposition_is_attachment(disposition);
        const bool named = GMIME_IS_PART(object) && g_mime_part_get_filename(GMIME_PART(object)) != nullptr;
        const bool html = type == "text/html";
        const bool text = html || type == "text/plain" || type == "text/enriched" || type.empty() ||
                          type == "text/rfc822-headers" || type == "message/delivery-status";
        if (text && !attached && !(named && !html)) return words(object, html);
        Found found;
        if (type == "text/calendar") found.invitation = words_of_invitation(decoded(object));
        keep_file(object, type);
        return found;
    }

    Found words(GMimeObject* object, bool html)
    {
        Found found;
        std::string text = decoded(object);
        found.cut = text.size() > received_text;
        if (found.cut) text.resize(utf8_prefix(std::string_view(text).substr(0, received_text)));
        if (html) {
            HtmlText made = text_of_html(text);
            found.text = std::move(made.text);
            found.cut = found.cut || made.cut;
            found.html = std::move(text);
            return found;
        }
        found.plain = true;
        std::erase(text, '\r');
        const char* format = g_mime_object_get_content_type_parameter(object, "format");
        const char* delsp = g_mime_object_get_content_type_parameter(object, "delsp");
        if (format != nullptr && fold(format) == "flowed")
            text = unflowed(text, delsp != nullptr && fold(delsp) == "yes");
        take_uuencoded(text, files);
        found.text = std::move(text);
        return found;
    }

    static std::string decoded(GMimeObject* object)
    {
        const char* charset = g_mime_object_get_content_type_parameter(object, "charset");
        return text_in(content_of(object, received_text + 1), charset == nullptr ? "" : charset);
    }

    /// A mail within the mail: who wrote what about what, and its own text. Its files are the mail's.
    Found attached_mail(GMimeMessagePart* part, int depth)
    {
        GMimeMessage* message = g_mime_message_part_get_message(part);
        Found found;
        if (message == nullptr) return found;
        Found within = look_at(g_mime_message_get_mime_part(message), depth + 1);
        found.plain = true;
        found.cut = within.cut;
        found.text = "----- Vedlagt e-post -----\n";
        const auto add_line = [&](const char* word, const std::string& value) {
            if (!value.empty()) found.text.append(word).append(": ").append(value).append("\n");
        };
        add_line("Fra", header_of(GMIME_OBJECT(message), "From"));
        add_line("Emne", tidy(g_mime_message_get_subject(message)));
        found.text += "\n" + within.text;
        return found;
    }

    void keep_file(GMimeObject* object, const std::string& type)
    {
        if (files.size() >= kept_files) {
            ++files_left;
            return;
        }
        MailFile file;
        file.type = type;
        const char* said = GMIME_IS_PART(object) ? g_mime_part_get_filename(GMIME_PART(object)) : nullptr;
        file.name = plain_file_name(said == nullptr ? name_for(type) : std::string(said));
        file.bytes = content_of(object, kept_file_bytes + 1);
        file.cut = file.bytes.size() > kept_file_bytes;
        if (file.cut) file.bytes.clear();
        files.push_back(std::move(file));
    }

    static std::string name_for(const std::string& type)
    {
        if (type == "text/calendar") return "innkalling.ics";
        if (type == "application/ms-tnef") return "winmail.dat";
        if (type == "application/pgp-signature") return "signature.asc";
        if (type == "application/pkcs7-signature" || type == "application/x-pkcs7-signature") return "smime.p7s";
        if (type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime") return "smime.p7m";
        if (type.starts_with("image/")) return "bilde." + type.substr(6, 4);
        return "fil";
    }

    std::size_t parts_ = 0;
};

Found found_in(std::string_view mail, Walk& walk)
{
    const Held<GMimeMessage> message = parse(mail);
    return message ? walk.look_at(g_mime_message_get_mime_part(message.get()), 0) : Found{};
}

} // namespace

Readable read_for_people(std::string_view mail)
{
    Walk walk;
    Found found = found_in(mail, walk);
    Readable readable;
    readable.text_cut = found.cut;
    readable.text = without_turns(trim(found.text).empty() ? found.invitation : found.text);
    if (readable.text.size() > received_text) {
        readable.text_cut = true;
        readable.text.resize(utf8_prefix(std::string_view(readable.text).substr(0, received_text)));
    }
    readable.text.resize(readable.text.find_last_not_of(" \t\n") + 1);
    readable.text.erase(0, readable.text.find_first_not_of('\n'));
    readable.has_html = !found.html.empty();
    readable.files = std::move(walk.files);
    readable.files_left = walk.files_left;
    return readable;
}

std::string html_of(std::string_view mail)
{
    Walk walk;
    return found_in(mail, walk).html;
}

} // namespace samband::mail
