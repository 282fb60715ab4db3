#include "publishing/approvers.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/rule_on.h"
#include "publishing/use_cases.h"
#include "people/person_store.h"
#include "rulings/ask.h"

namespace samband::publishing {

ActOutcome approve_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    const State next = state_after(post, PostAct::approve);
    const rulebook::Ruling ruling = rule_on(tx, people::load_person(tx, post.author), post, {.tell_staff = true});
    if (!is_asked(by, post)) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id);
        return {ruling, post, false};
    }
    post.state = next;
    post.approved_revision = post.revision;
    post.approved_by = by.id;
    record(tx, by, post, PostAct::approve, {}, &ruling);
    write_post(tx, post);
    return {ruling, post, true};
}

} // namespace samband::publishing
