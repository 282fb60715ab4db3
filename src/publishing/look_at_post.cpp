#include "base/problem.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post look_at_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    post.state = state_after(post, PostAct::look_at);
    if (!post.look_by) throw Problem(ProblemCode::conflict, "Saken er allerede sett over.");
    if (post.published_by == by.id)
        throw Problem(ProblemCode::forbidden, "Du lot saken gå ut alene. En annen må se over den.");
    record(tx, by, post, PostAct::look_at);
    post.look_by.reset();
    write_post(tx, post);
    return post;
}

} // namespace samband::publishing
