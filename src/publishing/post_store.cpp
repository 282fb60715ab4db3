#include "publishing/post_store.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/post_row.h"

namespace samband::publishing {

Post load_post(db::Reading& tx, const Id& id)
{
    if (auto row = tx.maybe("publishing.post_by_id", {{"id", id}})) return read_post(*row);
    throw Problem(ProblemCode::not_found, "Saken finnes ikke.");
}

Post load_post(db::Reading& tx, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id);
    if (post.version != seen_version)
        throw Overtaken(text_of("Saken er endret av noen andre siden du åpnet den. Last siden på nytt."));
    return post;
}

std::optional<Content> load_revision(db::Reading& tx, const Id& post, std::int64_t revision)
{
    if (auto row = tx.maybe("publishing.revision", {{"post", post}, {"number", revision}}))
        return read_content_row(*row);
    return std::nullopt;
}

std::vector<SavedRevision> revisions_of(db::Reading& tx, const Id& post)
{
    return tx.all_as("publishing.revisions", {{"post", post}}, [](const db::Row& row) {
        return SavedRevision{row.integer("number"), row.id("saved_by"), row.instant("saved_at")};
    });
}

static std::vector<Post> read_posts(db::Reading& tx, std::string_view query, const db::Arguments& arguments)
{
    return tx.all_as(query, arguments, read_post);
}

/// One more than a page is asked for: whether it came says whether there are older ones.
static PostList read_page(db::Reading& tx, std::string_view query, db::Arguments arguments, int page)
{
    arguments.push_back({"count", page_size + 1});
    arguments.push_back({"skip", std::int64_t{page_size} * std::max(page, 0)});
    PostList list{read_posts(tx, query, arguments)};
    list.more = list.posts.size() > page_size;
    if (list.more) list.posts.pop_back();
    return list;
}

PostList list_posts(db::Reading& tx, std::optional<State> state, const std::optional<Id>& author, int page)
{
    const std::optional<std::string> state_word = state ? std::optional(std::string(word(*state))) : std::nullopt;
    return read_page(tx, "publishing.posts_by_change", {{"state", state_word}, {"author", author}}, page);
}

std::vector<Post> posts_in(db::Reading& tx, State state, const std::optional<Id>& author, const std::optional<Id>& unit,
                           Instant since, int count)
{
    return read_posts(tx, "publishing.posts_on_board",
                      {{"state", word(state)}, {"author", author}, {"unit", unit}, {"since", since}, {"count", count}});
}

std::vector<Post> waiting_for(db::Reading& tx, const people::Person& person)
{
    std::vector<Post> posts = read_posts(tx, "publishing.posts_sent", {{"person", person.id}});
    Approvers approvers(tx);
    std::erase_if(posts, [&](const Post& post) { return approvers.answered_by(person, post).empty(); });
    return posts;
}

std::vector<Post> to_look_at(db::Reading& tx, const Id& person)
{
    return read_posts(tx, "publishing.posts_to_look_at", {{"person", person}});
}

std::int64_t count_posts(db::Reading& tx, State state)
{
    for (const db::Row& row : tx.all("publishing.post_counts", {{"author", Id()}}))
        if (row.text("state") == word(state)) return row.integer("posts");
    return 0;
}

std::vector<Post> going_out(db::Reading& tx, Instant until)
{
    return read_posts(tx, "publishing.posts_going_out", {{"until", until}});
}

std::optional<Instant> time_of(const Post& post)
{
    return post.due ? post.due : post.published;
}

std::vector<Post> posts_between(db::Reading& tx, Instant from, Instant until)
{
    const db::Arguments span = {{"from", from}, {"until", until}};
    std::vector<Post> posts = read_posts(tx, "publishing.posts_out_between", span);
    for (Post& due : read_posts(tx, "publishing.posts_due_between", span)) posts.push_back(std::move(due));
    std::stable_sort(posts.begin(), posts.end(), [](const Post& a, const Post& b) { return time_of(a) < time_of(b); });
    return posts;
}

PostList public_posts(db::Reading& tx, int page)
{
    return read_page(tx, "publishing.posts_on_website", {}, page);
}

std::vector<Post> front_posts(db::Reading& tx, Instant now, int count)
{
    return read_posts(tx, "publishing.posts_on_front", {{"now", now}, {"count", count}});
}

std::vector<Post> posts_ahead(db::Reading& tx, PostKind kind, Instant now)
{
    return read_posts(tx, "publishing.posts_of_kind_ahead", {{"kind", word(kind)}, {"now", now}});
}

std::optional<Id> post_at(db::Reading& tx, std::string_view slug)
{
    const auto row = tx.maybe("publishing.post_at", {{"slug", slug}});
    return row ? std::optional(row->id("id")) : std::nullopt;
}

std::optional<Post> public_post(db::Reading& tx, std::string_view slug)
{
    if (auto row = tx.maybe("publishing.post_on_website", {{"slug", slug}})) return read_post(*row);
    return std::nullopt;
}

std::vector<Post> once_out_after(db::Reading& tx, const Id& after, int most)
{
    return read_posts(tx, "publishing.posts_once_out", {{"after", after}, {"most", most}});
}

PostList intranet_posts(db::Reading& tx, int page)
{
    return read_page(tx, "publishing.posts_on_intranet", {}, page);
}

std::optional<Post> intranet_post(db::Reading& tx, const Id& id)
{
    if (auto row = tx.maybe("publishing.post_on_intranet", {{"id", id}})) return read_post(*row);
    return std::nullopt;
}

} // namespace samband::publishing
