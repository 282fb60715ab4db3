#include "mail/sent_by.h"

#include "base/text.h"
#include "mail/parts.h"

#include <algorithm>
#include <array>

namespace samband::mail {
namespace {

/// What follows `;` in a structured field is of no matter here.
std::string word_of(GMimeObject* object, const char* name)
{
    const std::string value = header_of(object, name);
    return fold(trim(std::string_view(value).substr(0, value.find_first_of(";("))));
}

bool has(GMimeObject* object, const char* name)
{
    return !header_of(object, name).empty();
}

/// Signs that stand on answers alone: RFC 3834 § 5.2, and the names that older programs use.
bool is_plainly_an_answer(GMimeObject* object)
{
    static constexpr std::array names{"X-Autoreply", "X-Autorespond", "X-Autoreply-From", "X-AutoReply-Domain",
                                      "X-Mail-Autoreply"};
    const std::string precedence = word_of(object, "Precedence");
    return word_of(object, "Auto-Submitted").starts_with("auto-repl") || precedence == "auto_reply" ||
           precedence == "auto-reply" ||
           std::ranges::any_of(names, [&](const char* name) { return has(object, name); });
}

/// A receipt that it was read (RFC 8098) answers a mail too; so does what comes without a sender to whom it could come
/// back (RFC 3834 § 3.3), where it names the mail that it answers. "auto-generated" says too little: forms on web sites
/// and case systems say so of what people wrote, and those people wait.
bool is_an_answer(GMimeMessage* message)
{
    GMimeObject* object = GMIME_OBJECT(message);
    if (is_plainly_an_answer(object)) return true;
    GMimeObject* body = g_mime_message_get_mime_part(message);
    GMimeContentType* type = body == nullptr ? nullptr : g_mime_object_get_content_type(body);
    const char* report = type == nullptr ? nullptr : g_mime_content_type_get_parameter(type, "report-type");
    if (report != nullptr && fold(tidy(report)) == "disposition-notification") return true;
    return header_of(object, "Return-Path") == "<>" && has(object, "In-Reply-To");
}

} // namespace

SentBy sent_by(GMimeMessage* message)
{
    GMimeObject* object = GMIME_OBJECT(message);
    const std::string automatic = word_of(object, "Auto-Submitted");
    // X-Loop is how programs that answer or forward know their own mail again.
    const bool by_program =
        (!automatic.empty() && automatic != "no") || header_of(object, "Return-Path") == "<>" || has(object, "X-Loop");
    if (is_an_answer(message)) return SentBy::auto_reply;
    const std::string suppressed = word_of(object, "X-Auto-Response-Suppress");
    if (by_program || (!suppressed.empty() && suppressed != "none")) return SentBy::program;
    static constexpr std::array lists{"List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID"};
    const bool listed = std::ranges::any_of(lists, [&](const char* name) { return has(object, name); });
    return listed || has(object, "Precedence") ? SentBy::list : SentBy::person;
}

} // namespace samband::mail
