#include "base/problem.h"
#include "base/text.h"
#include "publishing/approvers.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post send_back_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::string& comment)
{
    Post post = load_post(tx, id, seen_version);
    const State next = state_after(post, PostAct::send_back);
    if (!may_write(by, post) && !is_asked(by, post))
        throw Problem(ProblemCode::forbidden, "Bare den som er bedt om å godkjenne, kan sende saken tilbake.");
    if (trim(comment).empty())
        throw Problem(ProblemCode::invalid, "Si hva som må endres før saken sendes tilbake.",
                      {{"comment", "Skriv hva som må endres."}});
    record(tx, by, post, PostAct::send_back, Json::object({{"comment", comment}}));
    post.state = next;
    post.comment = comment;
    post.asked_roles.clear();
    post.approved_revision.reset();
    post.approved_by.reset();
    write_post(tx, post);
    return post;
}

} // namespace samband::publishing
