#include "base/problem.h"
#include "base/text_of.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post send_back_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::string& comment, std::string_view way)
{
    Post post = load_post(tx, id, seen_version);
    const State next = state_after(post, PostAct::send_back);
    if (!may_let_out(by, post) && Approvers(tx).answered_by(by, post).empty())
        throw Problem(ProblemCode::forbidden, "Bare den som er bedt om å godkjenne, kan sende saken tilbake.");
    post.comment = needed_remark(comment, "comment", text_of("Si hva som må endres før saken sendes tilbake."));
    Json::Object details = {{"comment", post.comment}};
    if (!way.empty()) details.emplace_back("way", way);
    record(tx, by, post, PostAct::send_back, std::move(details));
    post.state = next;
    take_back_yes(post);
    write_post(tx, post);
    return post;
}

} // namespace samband::publishing
