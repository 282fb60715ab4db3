#include "base/problem.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post tell_staff(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    post.state = state_after(post, PostAct::tell_staff);
    if (post.on_intranet) throw Problem(ProblemCode::conflict, "Saken ligger allerede på intranettet.");
    record(tx, by, post, PostAct::tell_staff);
    post.staff_know = StaffKnow::told;
    post.on_intranet = tx.now();
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostPublished{post.id, by.id});
    return post;
}

} // namespace samband::publishing
