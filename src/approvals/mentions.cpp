#include "approvals/mentions.h"

#include "approvals/comments.h"
#include "approvals/limits.h"
#include "people/mentioned.h"
#include "people/person_store.h"
#include "publishing/approvers.h"

namespace samband::approvals {

static people::Concerned concerned_by(db::Reading& tx, const publishing::Post& post)
{
    people::Concerned concerned;
    const auto add = [&](const Id& id) {
        if (const auto person = people::find_person(tx, id); person && !person->disabled)
            concerned[person->id] = person->name;
    };
    for (const Id& id : {post.author, post.contact, post.revised_by}) add(id);
    for (const people::Person& person : publishing::asked_people(tx, post)) concerned[person.id] = person.name;
    for (const people::Member& member : people::members_of(tx, post.unit)) concerned[member.id] = member.name;
    for (const Comment& comment : comments_of(tx, post.id))
        if (comment.person) add(*comment.person);
    return concerned;
}

std::vector<Id> mentioned_in(db::Reading& tx, const publishing::Post& post, std::string_view text)
{
    return people::mentioned_in(tx, text, mentioned_most, "said", [&] { return concerned_by(tx, post); });
}

} // namespace samband::approvals
