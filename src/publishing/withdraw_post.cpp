#include "base/text_of.h"
#include "publishing/content.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post withdraw_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                   const std::string& reason)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    post.state = state_after(post, PostAct::withdraw);
    post.comment = needed_remark(reason, "reason", text_of("Si hvorfor saken trekkes. Grunnen står i historikken."));
    record(tx, by, post, PostAct::withdraw, {{"reason", post.comment}});
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostWithdrawn{post.id, by.id});
    return post;
}

} // namespace samband::publishing
