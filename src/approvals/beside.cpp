#include "approvals/beside.h"

#include "approvals/comments.h"
#include "approvals/round.h"
#include "people/person_store.h"
#include "publishing/approvers.h"

namespace samband::approvals {

publishing::Beside beside(db::Reading& tx, const publishing::Post& post)
{
    publishing::Beside beside;
    const CommentCounts comments = count_comments(tx, post.id);
    beside.comments = comments.all;
    beside.open_comments = comments.open;
    if (post.state != publishing::State::sent) return beside;
    const auto round = round_of(tx, post.id);
    if (round && round->revision == post.revision) beside.reminded = round->reminded;
    for (const people::Person& person : publishing::asked_people(tx, post)) {
        const bool stands_in = publishing::on_behalf_of(tx, person, post.unit, post.asked_roles).has_value();
        (stands_in ? beside.stand_ins : beside.asked).push_back(person.name);
    }
    return beside;
}

} // namespace samband::approvals
