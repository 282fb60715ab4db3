#include "base/problem.h"
#include "base/text.h"
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
    if (trim(reason).empty())
        throw Problem(ProblemCode::invalid, "Si hvorfor saken trekkes. Grunnen står i historikken.",
                      {{"reason", "Skriv hvorfor saken trekkes."}});
    record(tx, by, post, PostAct::withdraw, Json::object({{"reason", reason}}));
    post.comment = reason;
    post.look_by.reset();
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostWithdrawn{post.id});
    return post;
}

} // namespace samband::publishing
