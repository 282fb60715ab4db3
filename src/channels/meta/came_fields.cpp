#include "channels/meta/came_fields.h"

#include "base/text_of.h"
#include "channels/meta/graph.h"
#include "channels/meta/limits.h"

namespace samband::channels::meta {

static constexpr std::int64_t milliseconds_from = 100'000'000'000; ///< in seconds the year 5138

Instant time_of(const Json& json)
{
    if (json.is_integer()) {
        const std::int64_t told = json.integer();
        if (told <= 0 || told > milliseconds_from * 1'000) return {};
        return Instant{told < milliseconds_from ? told * 1'000'000 : told * 1'000};
    }
    if (!json.is_string() || json.string().size() > 40) return {};
    std::string text = json.string(); // "+0000" is no RFC 3339
    if (text.size() > 5 && (text[text.size() - 5] == '+' || text[text.size() - 5] == '-'))
        text.insert(text.size() - 2, ":");
    return from_rfc3339(text).value_or(Instant{});
}

bool is_true(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found && found->is_bool() && found->boolean();
}

std::string attachment(std::string_view kind, const std::string& address)
{
    if (address.empty()) return {};
    const bool plain = address.starts_with("https://") && address.size() <= attachment_bytes &&
                       address.find_first_of(" \t\r\n\"<>\\") == address.npos;
    return plain ? std::string(kind) + " " + address : std::string(kind);
}

std::vector<std::string> message_attachments(const Json& list)
{
    std::vector<std::string> attached;
    if (!list.is_array()) return attached;
    for (const Json& one : list.items()) {
        if (attached.size() == attachments_most) break;
        std::string kind = member(one, "type");
        if (kind.empty() || kind.size() > 40 || kind.find(' ') != kind.npos) kind = "file";
        const Json* payload = one.find("payload");
        const std::string with = attachment(kind, payload ? member(*payload, "url") : std::string());
        attached.push_back(with.empty() ? kind : with);
    }
    return attached;
}

std::string facebook_link(const std::string& post_link, const std::string& comment)
{
    const bool known = post_link.starts_with("https://www.facebook.com/") && post_link.size() <= attachment_bytes &&
                       post_link.find_first_of(" \t\r\n\"<>\\") == post_link.npos;
    const std::size_t bar = comment.find('_');
    if (!known) return "https://www.facebook.com/" + comment;
    if (bar == comment.npos || post_link.find("comment_id=") != post_link.npos) return post_link;
    return post_link + (post_link.find('?') == post_link.npos ? "?" : "&") + "comment_id=" + comment.substr(bar + 1);
}

/// What may be a name at Meta: digits of comments, and what looks like base64 of messages.
static bool is_name(std::string_view id)
{
    if (id.empty() || id.size() > comment_id_bytes) return false;
    for (const char c : id)
        if (c <= 0x20 || c >= 0x7f) return false;
    return true;
}

const char* why_unreadable(const networks::CommentCame& came)
{
    if (!is_name(came.foreign_id)) return text_of("Det som kom fra nettverket, mangler nummer.");
    if (!is_name(came.conversation)) return text_of("Det står ikke hvem eller hva meldingen fra nettverket hører til.");
    if (came.at == Instant{}) return text_of("Det som kom fra nettverket, mangler tidspunkt.");
    return nullptr;
}

} // namespace samband::channels::meta
