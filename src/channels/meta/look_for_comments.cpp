#include "channels/meta/look_for_comments.h"

#include "channels/meta/came_fields.h"
#include "channels/meta/graph.h"
#include "channels/meta/limits.h"
#include "channels/meta/taking_in.h"
#include "channels/meta/token_health.h"
#include "channels/networks/trouble.h"

#include <algorithm>

namespace samband::channels::meta {

using networks::CommentCame;
using networks::Course;
using networks::Failure;

namespace {

const Json nothing;

const Json& part(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found ? *found : nothing;
}

std::span<const Json> listed(const Json& list)
{
    const Json& data = part(list, "data");
    return data.is_array() ? std::span<const Json>(data.items()) : std::span<const Json>();
}

class Look {
public:
    Look(client::HttpClient& http, const Account& account, const std::string& secret, Instant since,
         const std::function<bool()>& ending)
        : graph_(http, account, secret),
          account_(account),
          object_(object_of(account)),
          instagram_(account.driver == "instagram"),
          since_(since),
          ending_(ending)
    {
    }

    CommentsFound look(bool subscribe)
    {
        if (!is_graph_id(object_)) {
            found_.stopped = Failure{trouble::settings_wrong, {}, Course::rest};
            return std::move(found_);
        }
        if (subscribe) ask_to_be_told();
        look_under_posts();
        look_in_private();
        std::ranges::stable_sort(found_.came, {}, &CommentCame::at);
        return std::move(found_);
    }

private:
    /// Nothing where it failed: that is noted, and what can be read otherwise is read on. Where the account must rest,
    /// nothing more is asked.
    std::optional<Json> get(const std::string& path, Fields query)
    {
        if (rests_ || (ending_ && ending_())) return std::nullopt;
        const Answered answered = graph_.get(path, std::move(query));
        if (const auto* failure = std::get_if<Failure>(&answered)) {
            if (!found_.stopped) found_.stopped = *failure;
            rests_ = failure->word != trouble::permission_missing && failure->word != trouble::not_there;
            return std::nullopt;
        }
        if (graph_.usage().percent >= percent_near) { // what is published goes first
            if (!found_.stopped) found_.stopped = Failure{trouble::limit_near, {}, Course::rest};
            rests_ = true;
        }
        return std::get<Json>(answered);
    }

    /// Page by page, until `take` has seen enough of one.
    template <typename Take>
    void each_page(const std::string& path, Fields query, const Take& take)
    {
        for (int page = 0; page < look_pages; ++page) {
            const auto list = get(path, query);
            if (!list || !take(*list) || !has_more(*list)) return;
            const std::string after = member(part(part(*list, "paging"), "cursors"), "after");
            if (after.empty() || after.size() > attachment_bytes) return;
            std::erase_if(query, [](const auto& field) { return field.first == "after"; });
            query.emplace_back("after", after);
        }
    }

    void ask_to_be_told();
    void look_under_posts();
    bool take_facebook(const Json& list, const std::string& post);
    bool take_instagram(const Json& list, const Json& media);
    void add_instagram(const Json& comment, const Json& media, const std::string& first);
    void look_in_private();
    bool take_messages(const Json& list);
    void add(CommentCame came);

    Graph graph_;
    const Account& account_;
    std::string object_;
    bool instagram_;
    Instant since_;
    const std::function<bool()>& ending_;
    CommentsFound found_;
    bool rests_ = false;
};

/// The app's settings say where; this says that the page's own events are told there. What it is told already stays.
void Look::ask_to_be_told()
{
    const auto told = get("me/subscribed_apps", {});
    if (!told) return;
    std::vector<std::string> fields;
    for (const Json& app : listed(*told))
        if (const Json& list = part(app, "subscribed_fields"); list.is_array())
            for (const Json& field : list.items())
                if (field.is_string()) fields.push_back(field.string());
    const std::size_t before = fields.size();
    for (const char* wanted : {"feed", "messages", "message_echoes", "message_edits"})
        if (std::ranges::find(fields, wanted) == fields.end()) fields.emplace_back(wanted);
    std::string all;
    for (const std::string& field : fields) all += (all.empty() ? "" : ",") + field;
    if (fields.size() > before) graph_.post("me/subscribed_apps", {{"subscribed_fields", all}});
    found_.subscribed = true;
}

void Look::look_under_posts()
{
    const std::string limit = std::to_string(look_posts);
    const auto posts = instagram_
                           ? get(object_ + "/media", {{"fields", "id,timestamp,permalink"}, {"limit", limit}})
                           : get(object_ + "/published_posts", {{"fields", "id,created_time"}, {"limit", limit}});
    if (!posts) return;
    for (const Json& post : listed(*posts)) {
        const std::string id = member(post, "id");
        if (!is_graph_id(id)) continue;
        const std::string newest = std::to_string(looked_at_once);
        if (instagram_)
            each_page(id + "/comments",
                      {{"fields", "id,timestamp,text,username,from,replies{id,timestamp,text,username,from}"},
                       {"limit", newest}},
                      [&](const Json& list) { return take_instagram(list, post); });
        else
            each_page(id + "/comments",
                      {{"filter", "stream"},
                       {"order", "reverse_chronological"},
                       {"fields", "id,created_time,from,message,parent,permalink_url,attachment"},
                       {"limit", newest}},
                      [&](const Json& list) { return take_facebook(list, id); });
    }
}

/// Whether there may be more that is new: the newest come first.
bool Look::take_facebook(const Json& list, const std::string& post)
{
    bool all_new = true;
    for (const Json& comment : listed(list)) {
        CommentCame came;
        came.foreign_id = member(comment, "id");
        const std::string parent = member(part(comment, "parent"), "id");
        came.conversation = parent.empty() ? came.foreign_id : parent;
        came.post = post;
        came.from_id = member(part(comment, "from"), "id");
        came.from = member(part(comment, "from"), "name");
        came.text = member(comment, "message");
        came.link = facebook_link(member(comment, "permalink_url"), came.foreign_id);
        came.at = time_of(part(comment, "created_time"));
        const Json& with = part(comment, "attachment");
        const std::string kind = member(with, "type") == "photo" ? "image" : member(with, "type");
        if (auto one = attachment(kind, member(with, "url")); !kind.empty() && !one.empty())
            came.attached.push_back(std::move(one));
        came.raw = to_text(comment);
        all_new = all_new && came.at >= since_;
        add(std::move(came));
    }
    return all_new;
}

/// A new answer may stand below an old comment: the whole page of comments is looked through, and no further.
bool Look::take_instagram(const Json& list, const Json& media)
{
    bool some_new = false;
    for (const Json& comment : listed(list)) {
        const std::size_t before = found_.came.size();
        const std::string first = member(comment, "id");
        add_instagram(comment, media, first);
        for (const Json& reply : listed(part(comment, "replies"))) add_instagram(reply, media, first);
        some_new = some_new || found_.came.size() > before;
    }
    return some_new;
}

void Look::add_instagram(const Json& comment, const Json& media, const std::string& first)
{
    CommentCame came;
    came.foreign_id = member(comment, "id");
    came.conversation = first;
    came.post = member(media, "id");
    came.from_id = member(part(comment, "from"), "id");
    came.from = member(comment, "username");
    came.text = member(comment, "text");
    came.at = time_of(part(comment, "timestamp"));
    if (const std::string link = member(media, "permalink"); link.starts_with("https://www.instagram.com/"))
        came.link = link;
    Json without = comment;
    if (without.is_object()) std::erase_if(without.members(), [](const auto& it) { return it.first == "replies"; });
    came.raw = to_text(without);
    add(std::move(came));
}

void Look::look_in_private()
{
    const auto conversations = get("me/conversations", {{"platform", instagram_ ? "instagram" : "messenger"},
                                                        {"fields", "id,updated_time"},
                                                        {"limit", std::to_string(look_conversations)}});
    if (!conversations) return;
    for (const Json& one : listed(*conversations)) {
        const std::string id = member(one, "id");
        if (id.empty() || id.size() > comment_id_bytes || id.find_first_of("/?#% ") != id.npos) continue;
        if (time_of(part(one, "updated_time")) < since_) continue;
        each_page(id + "/messages", {{"fields", "id,created_time,from,to,message,attachments"}, {"limit", "20"}},
                  [&](const Json& list) { return take_messages(list); });
    }
}

bool Look::take_messages(const Json& list)
{
    bool all_new = true;
    for (const Json& message : listed(list)) {
        CommentCame came;
        came.is_private = true;
        came.foreign_id = member(message, "id");
        const Json& from = part(message, "from");
        came.from_id = member(from, "id");
        const auto to = listed(part(message, "to"));
        const bool ours = came.from_id == object_;
        came.conversation = ours ? (to.empty() ? "" : member(to.front(), "id")) : came.from_id;
        came.from = member(from, "name").empty() ? member(from, "username") : member(from, "name");
        came.text = member(message, "message");
        came.at = time_of(part(message, "created_time"));
        for (const Json& file : listed(part(message, "attachments"))) {
            const bool image = member(file, "mime_type").starts_with("image/");
            std::string with = attachment(image ? "image" : "file", member(part(file, "image_data"), "url"));
            if (with.empty()) with = attachment("file", member(file, "file_url"));
            if (came.attached.size() < attachments_most) came.attached.push_back(with.empty() ? "file" : with);
        }
        came.raw = to_text(message);
        all_new = all_new && came.at >= since_;
        add(std::move(came));
    }
    return all_new;
}

void Look::add(CommentCame came)
{
    came.account = account_.id;
    came.is_ours = came.from_id == object_;
    if (came.at >= since_ && !why_unreadable(came)) found_.came.push_back(std::move(came));
}

} // namespace

CommentsFound look_for_comments(client::HttpClient& http, const Account& account, const std::string& secret,
                                Instant since, bool subscribe, const std::function<bool()>& ending)
{
    return Look(http, account, secret, since, ending).look(subscribe);
}

} // namespace samband::channels::meta
