#include "publishing/content.h"
#include "publishing/placed.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post keep_revision(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    if (post.sealed_revision >= post.revision) return post;
    post.sealed_revision = post.revision;
    write_post(tx, post);
    return post;
}

void seal_revision(db::Writing& tx, const Id& post)
{
    tx.run("publishing.seal_revision", {{"id", post}});
}

Post save_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
               const Content& written)
{
    const Content content = placed(tx, written);
    hold_limits(content);
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    const State next = state_after(post, PostAct::save);
    if (content == post.content) return post;

    if (post.state != State::draft) {
        record(tx, by, post, PostAct::save, {{"was", word(post.state)}});
        take_back_yes(post); // A yes was given to exactly the revision that was seen.
    }
    post.state = next;
    write_content(tx, post, content, by.id);
    write_post(tx, post);
    return post;
}

} // namespace samband::publishing
