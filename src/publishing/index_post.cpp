#include "publishing/index_post.h"

#include "http/markdown.h"
#include "search/search.h"

namespace samband::publishing {

static search::Visible visible_to(const Post& post)
{
    if (post.state != State::published) return search::Visible::desk;
    if (post.content.channels.contains("website")) return search::Visible::everyone;
    return post.on_intranet ? search::Visible::staff : search::Visible::desk;
}

void index_post(db::Writing& tx, const Post& post)
{
    const Content& content = post.content;
    search::put(tx, {"post", post.id, content.title,
                     content.title + "\n" + content.lead + "\n" + http::to_plain_text(content.body), visible_to(post),
                     post.published.value_or(post.changed)});
}

} // namespace samband::publishing
