#include "publishing/rights.h"

#include "base/problem.h"
#include "people/role.h"
#include "publishing/post_life.h"

namespace samband::publishing {

static Problem others_only();

bool may_write(const people::Person& person, const Post& post)
{
    if (person.id == post.author) return true;
    for (const people::Mandate& mandate : person.mandates) {
        if (people::opens(mandate.role, people::Access::desk)) return true;
        if (mandate.unit == post.unit && people::opens(mandate.role, people::Access::writer)) return true;
    }
    return false;
}

bool may_let_out(const people::Person& person, const Post& post)
{
    return may_write(person, post) || post.approved_by == person.id;
}

void hold_may_write(const people::Person& person, const Post& post)
{
    if (!may_write(person, post)) throw others_only();
}

void hold_may_let_out(const people::Person& person, const Post& post)
{
    if (!may_let_out(person, post)) throw others_only();
}

static Problem others_only()
{
    return Problem(
        ProblemCode::forbidden,
        "Saken hører til en annen enhet. Den som skrev den, enheten og kommunikasjonsrådgiver kan endre den.");
}

State state_after(const Post& post, PostAct act)
{
    const bool approved = post.approved_revision == post.revision;
    if (const auto state = after(post.state, act, approved)) return *state;
    throw Problem(ProblemCode::conflict, "Det kan ikke gjøres med saken slik den er nå. Last siden på nytt.");
}

void take_back_yes(Post& post)
{
    post.asked_roles.clear();
    post.approved_revision.reset();
    post.approved_by.reset();
    post.due.reset();
    post.due_going = Json::object();
}

} // namespace samband::publishing
