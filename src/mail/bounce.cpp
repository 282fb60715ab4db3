#include "mail/bounce.h"

#include "base/text.h"
#include "mail/check.h"
#include "mail/limits.h"
#include "mail/parts.h"

#include <strings.h>

namespace samband::mail {
namespace {

/// A group of fields of a delivery status (RFC 3464 § 2.1): those of the message first, then those of each recipient.
using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t status_bytes = 1 << 20;

std::string_view field(const Fields& fields, std::string_view name)
{
    for (const auto& [key, value] : fields)
        if (key == name) return value;
    return {};
}

std::vector<Fields> groups_of(std::string_view text)
{
    std::vector<Fields> groups(1);
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) {
            if (!groups.back().empty()) groups.emplace_back();
            if (groups.size() > report_recipients + 1) break;
            continue;
        }
        const std::size_t colon = line.find(':');
        if ((line.front() == ' ' || line.front() == '\t') && !groups.back().empty())
            groups.back().back().second.append(" ").append(trim(line));
        else if (colon != line.npos && groups.back().size() < 50)
            groups.back().emplace_back(fold(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
    }
    return groups;
}

/// "rfc822; ase@loten.example" without its type.
std::string address_in(std::string_view value)
{
    const std::size_t semicolon = value.find(';');
    const std::string_view address = trim(semicolon == value.npos ? value : value.substr(semicolon + 1));
    return one_line(to_utf8(address), received_value);
}

std::optional<DeliveryAction> action_of(std::string_view word)
{
    const std::string plain = fold(trim(word));
    if (plain == "failed") return DeliveryAction::failed;
    if (plain == "delayed") return DeliveryAction::delayed;
    if (plain == "delivered") return DeliveryAction::delivered;
    if (plain == "relayed") return DeliveryAction::relayed;
    if (plain == "expanded") return DeliveryAction::expanded;
    return std::nullopt;
}

/// class.subject.detail (RFC 3463 § 2); what follows is a comment.
std::string status_in(std::string_view value)
{
    value = value.substr(0, value.find_first_not_of("0123456789."));
    const std::vector<std::string_view> numbers = split(value, '.');
    const bool right = numbers.size() == 3 && (numbers[0] == "2" || numbers[0] == "4" || numbers[0] == "5") &&
                       !numbers[1].empty() && numbers[1].size() <= 3 && !numbers[2].empty() && numbers[2].size() <= 3;
    return right ? std::string(value) : std::string();
}

std::optional<RecipientStatus> recipient_of(const Fields& fields)
{
    const auto action = action_of(field(fields, "action"));
    const std::string_view original = field(fields, "original-recipient");
    RecipientStatus one;
    one.recipient = address_in(original.empty() ? field(fields, "final-recipient") : original);
    if (!action || one.recipient.empty()) return std::nullopt;
    one.action = *action;
    one.status = status_in(field(fields, "status"));
    one.permanent = one.action == DeliveryAction::failed && one.status.starts_with('5');
    one.diagnostic = one_line(to_utf8(field(fields, "diagnostic-code").substr(0, received_value)), received_value);
    return one;
}

/// The Message-ID of what a report brings back, whole or its head alone.
std::string id_in(GMimeObject* part)
{
    if (GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage* ours = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        return ours == nullptr ? "" : tidy(g_mime_message_get_message_id(ours));
    }
    if (type_of(part) != "text/rfc822-headers") return {};
    const Held<GMimeMessage> head = parse(content_of(part, status_bytes) + "\n");
    return head ? tidy(g_mime_message_get_message_id(head.get())) : "";
}

bool by_a_program(GMimeMessage* message)
{
    GMimeObject* object = GMIME_OBJECT(message);
    const std::string automatic = fold(header_of(object, "Auto-Submitted"));
    if (header_of(object, "Return-Path") == "<>" || (!automatic.empty() && automatic != "no")) return true;
    const std::string from = fold(header_of(object, "From"));
    return from.find("mailer-daemon@") != from.npos || from.find("postmaster@") != from.npos;
}

std::optional<Bounce> read_report(GMimeObject* body)
{
    if (type_of(body) != "multipart/report" || !GMIME_IS_MULTIPART(body)) return std::nullopt;
    Bounce bounce;
    const int count = std::min(g_mime_multipart_get_count(GMIME_MULTIPART(body)), 10);
    for (int i = 0; i < count; ++i) {
        GMimeObject* part = g_mime_multipart_get_part(GMIME_MULTIPART(body), i);
        const std::string type = type_of(part);
        if (type == "message/delivery-status" || type == "message/global-delivery-status") {
            const std::vector<Fields> groups = groups_of(content_of(part, status_bytes));
            bounce.envelope_id = one_line(to_utf8(field(groups.front(), "original-envelope-id")), id_bytes);
            for (const Fields& fields : groups)
                if (auto one = recipient_of(fields)) bounce.recipients.push_back(std::move(*one));
        } else if (bounce.message_id.empty()) {
            bounce.message_id = id_in(part);
        }
    }
    return bounce.recipients.empty() ? std::nullopt : std::optional(std::move(bounce));
}

} // namespace

std::variant<Bounce, NoBounce> read_bounce(std::string_view text)
{
    const Held<GMimeMessage> message = parse(text);
    if (!message) return NoBounce::ordinary_mail;
    GMimeObject* body = g_mime_message_get_mime_part(message.get());
    if (auto bounce = read_report(body)) return std::move(*bounce);
    const bool report = type_of(body) == "multipart/report";
    return report || by_a_program(message.get()) ? NoBounce::not_understood : NoBounce::ordinary_mail;
}

} // namespace samband::mail
