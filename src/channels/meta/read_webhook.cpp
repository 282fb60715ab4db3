#include "channels/meta/read_webhook.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/meta/came_fields.h"
#include "channels/meta/graph.h"
#include "channels/meta/limits.h"

namespace samband::channels::meta {

using networks::CommentCame;
using Verb = CommentCame::Verb;

namespace {

const Json nothing;

const Json& part(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found ? *found : nothing;
}

/// One entry of a webhook: about one page or one Instagram account.
class EntryReader {
public:
    EntryReader(WebhookRead& read, const Account& account, const Json& entry)
        : read_(read),
          account_(account),
          entry_(entry),
          object_(member(entry, "id")),
          at_(time_of(part(entry, "time")))
    {
    }

    void take_feed(const Json& value);
    void take_instagram_comment(const Json& value);
    void take_messaging(const Json& event);

private:
    void take_visitors_post(CommentCame came, const Json& value);
    void add(CommentCame came);
    CommentCame begun(const Json& raw) const;

    WebhookRead& read_;
    const Account& account_;
    const Json& entry_;
    std::string object_;
    Instant at_;
};

std::optional<Verb> verb_of(std::string_view word)
{
    if (word == "add") return Verb::said;
    if (word == "edited" || word == "edit") return Verb::edited;
    if (word == "remove" || word == "delete") return Verb::removed;
    return std::nullopt; // hidden and shown again by us: nothing that anybody said
}

bool is_post(std::string_view item)
{
    return item == "post" || item == "status" || item == "photo" || item == "video" || item == "share";
}

void EntryReader::take_feed(const Json& value)
{
    const auto verb = verb_of(member(value, "verb"));
    const std::string item = member(value, "item");
    if (!verb || !(item == "comment" || is_post(item))) return;
    CommentCame came = begun(value);
    came.verb = *verb;
    came.from_id = member(part(value, "from"), "id");
    came.from = member(part(value, "from"), "name");
    came.is_ours = came.from_id == object_;
    came.post = member(value, "post_id");
    came.text = member(value, "message");
    came.at = std::max(time_of(part(value, "created_time")), *verb == Verb::said ? Instant{} : at_);
    if (came.at == Instant{}) came.at = at_;
    for (const char* kind : {"photo", "video"})
        if (auto with = attachment(kind == std::string_view("photo") ? "image" : kind, member(value, kind));
            !with.empty())
            came.attached.push_back(std::move(with));
    if (item != "comment") return take_visitors_post(std::move(came), value);
    came.foreign_id = member(value, "comment_id");
    const std::string parent = member(value, "parent_id");
    came.conversation = parent.empty() || parent == came.post ? came.foreign_id : parent;
    came.link = facebook_link(member(part(value, "post"), "permalink_url"), came.foreign_id);
    add(std::move(came));
}

/// What somebody else has put on our page; what we put there ourselves is no enquiry.
void EntryReader::take_visitors_post(CommentCame came, const Json& value)
{
    if (came.is_ours || came.from_id.empty()) return;
    came.foreign_id = came.post;
    came.conversation = came.post;
    came.link = facebook_link(member(part(value, "post"), "permalink_url"), came.post);
    add(std::move(came));
}

void EntryReader::take_instagram_comment(const Json& value)
{
    CommentCame came = begun(value);
    came.foreign_id = member(value, "id");
    came.from_id = member(part(value, "from"), "id");
    came.from = member(part(value, "from"), "username");
    came.is_ours = came.from_id == object_;
    came.post = member(part(value, "media"), "id");
    const std::string parent = member(value, "parent_id");
    came.conversation = parent.empty() ? came.foreign_id : parent;
    came.text = member(value, "text");
    add(std::move(came));
}

void EntryReader::take_messaging(const Json& event)
{
    const Json& message = part(event, "message");
    const Json& edit = part(event, "message_edit");
    if (!message.is_object() && !edit.is_object()) return; // read, delivered, typing
    CommentCame came = begun(event);
    const Json& what = message.is_object() ? message : edit;
    came.is_private = true;
    came.foreign_id = member(what, "mid");
    came.from_id = member(part(event, "sender"), "id");
    came.is_ours = came.from_id == object_ || is_true(what, "is_echo");
    came.conversation = came.is_ours ? member(part(event, "recipient"), "id") : came.from_id;
    came.text = member(what, "text");
    if (edit.is_object() && !message.is_object()) came.verb = Verb::edited;
    if (is_true(what, "is_deleted")) came.verb = Verb::removed;
    if (const Instant told = time_of(part(event, "timestamp")); told != Instant{}) came.at = told;
    came.attached = message_attachments(part(what, "attachments"));
    add(std::move(came));
}

CommentCame EntryReader::begun(const Json& raw) const
{
    CommentCame came;
    came.account = account_.id;
    came.at = at_;
    came.raw = to_text(raw);
    return came;
}

void EntryReader::add(CommentCame came)
{
    if (const char* why = why_unreadable(came)) {
        read_.unread.push_back({account_.id, {}, came.raw, why});
        return;
    }
    read_.came.push_back(std::move(came));
}

void take_entry(WebhookRead& read, const Objects& objects, std::string_view object, const Json& entry)
{
    const auto found = objects.find(member(entry, "id"));
    if (found == objects.end()) return;
    EntryReader reader(read, found->second, entry);
    const Json& changes = part(entry, "changes");
    if (changes.is_array())
        for (const Json& change : changes.items()) {
            const std::string field = member(change, "field");
            if (object == "page" && field == "feed") reader.take_feed(part(change, "value"));
            if (object == "instagram" && field == "comments") reader.take_instagram_comment(part(change, "value"));
        }
    const Json& messaging = part(entry, "messaging");
    if (messaging.is_array())
        for (const Json& event : messaging.items()) reader.take_messaging(event);
}

} // namespace

WebhookRead read_webhook(std::string_view body, const Objects& objects, const Id& told_at, const std::string& sum)
{
    WebhookRead read;
    Json told;
    try {
        told = parse_json(body, {webhook_bytes, 32});
    } catch (const Problem&) {
        read.unread.push_back({told_at, {}, std::string(body), text_of("Nettverket sendte noe som ikke er JSON.")});
    }
    const std::string object = member(told, "object");
    const Json& entries = part(told, "entry");
    const bool known = (object == "page" || object == "instagram") && entries.is_array();
    if (!known && read.unread.empty())
        read.unread.push_back(
            {told_at, {}, std::string(body), text_of("Nettverket fortalte noe Samband ikke kjenner.")});
    if (known)
        for (const Json& entry : entries.items()) take_entry(read, objects, object, entry);
    for (std::size_t i = 0; i < read.unread.size(); ++i)
        read.unread[i].foreign_id = "webhook." + sum + "." + std::to_string(i);
    return read;
}

} // namespace samband::channels::meta
