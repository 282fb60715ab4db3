#include "base/text.h"
#include "channels/meta/came_fields.h"
#include "channels/meta/limits.h"
#include "channels/meta/read_webhook.h"
#include "channels/meta/signature.h"
#include "fuzz/entries.h"

namespace samband::fuzz {

static channels::meta::Objects known_objects()
{
    channels::Account page;
    page.driver = "facebook";
    channels::Account instagram;
    instagram.driver = "instagram";
    return {{"100200300", page}, {"17841400000000001", instagram}};
}

/// Whatever is told: what comes of it can be stored, and what cannot says why.
void webhook(std::string_view bytes)
{
    static const channels::meta::Objects objects = known_objects();
    const channels::meta::WebhookRead read = channels::meta::read_webhook(bytes, objects, Id(), "ab");
    for (const channels::networks::CommentCame& came : read.came) {
        hold(!came.foreign_id.empty() && came.foreign_id.size() <= channels::meta::comment_id_bytes, "a name");
        hold(!came.conversation.empty(), "a conversation");
        hold(came.at.us > 0, "a time");
        hold(is_utf8(came.text) && is_utf8(came.from) && is_utf8(came.raw), "UTF-8");
        hold(came.raw.size() <= 8 * bytes.size() + 64, "no more than came");
        hold(came.link.find_first_of(" \"<>\r\n") == std::string::npos, "a link that may stand in a page");
        hold(came.attached.size() <= channels::meta::attachments_most, "few attachments");
        for (const std::string& one : came.attached)
            hold(one.find(' ') == one.npos || one.substr(one.find(' ') + 1).starts_with("https://"), "of the web");
    }
    for (const channels::networks::CommentUnread& unread : read.unread)
        hold(!unread.why.empty() && unread.foreign_id.starts_with("webhook.ab."), "why it is unread");
    hold(!channels::meta::is_signed(bytes, bytes, ""), "nothing is signed with no secret");
}

} // namespace samband::fuzz
