#include "publishing/index_work.h"

#include "publishing/index_post.h"
#include "publishing/post_store.h"

namespace samband::publishing {

/// Those after this one, in the order of their ids; the last of them, nil where there are no more.
static Id index_some(db::Writing& tx, const Id& after)
{
    const std::vector<Post> some = once_out_after(tx, after, indexed_at_once);
    for (const Post& post : some) index_post(tx, post);
    return some.empty() ? Id() : some.back().id;
}

outbox::Outcome do_index_work(const outbox::Lease& lease, db::Database& database)
{
    Id last;
    do {
        last = database.write("publishing.index", [&](db::Writing& tx) {
            outbox::renew(tx, lease);
            return index_some(tx, last);
        });
    } while (!last.nil());
    return outbox::Done{};
}

} // namespace samband::publishing
