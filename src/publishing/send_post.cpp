#include "base/problem.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/coordination.h"
#include "publishing/go_out.h"
#include "publishing/happenings.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::publishing {

ActOutcome send_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     bool reading_stops)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    const State next = state_after(post, PostAct::send);
    hold_complete(post, reading_stops);

    Going going;
    going.tell_staff = true; // Whether staff are told first is decided when it goes out.
    const rulebook::Ruling ruling = rule_on_act(tx, by, post, going);
    if (ruling.refused()) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, word(PostAct::send));
        return {ruling, post, false};
    }
    if (!ruling.needs_approval())
        throw Problem(ProblemCode::conflict,
                      "Du trenger ingen godkjenning for denne saken. Du kan publisere den selv.");

    post.state = next;
    post.asked_roles = asked_roles(ruling);
    post.sealed_revision = post.revision;
    post.comment.clear();
    ask_touched_units(tx, by, post);
    record(tx, by, post, PostAct::send, {{"asked", words_json(post.asked_roles)}}, &ruling);
    write_post(tx, post);
    tx.tell(PostSent{post.id, by.id});
    return {ruling, post, true};
}

} // namespace samband::publishing
