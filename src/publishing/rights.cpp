#include "publishing/rights.h"

#include "base/problem.h"
#include "people/role.h"
#include "publishing/post_life.h"

namespace samband::publishing {

bool may_write(const people::Person& person, const Post& post)
{
    if (person.id == post.author) return true;
    for (const people::Mandate& mandate : person.mandates) {
        if (people::opens(mandate.role, people::Access::desk)) return true;
        if (mandate.unit == post.unit && people::opens(mandate.role, people::Access::writer)) return true;
    }
    return false;
}

void hold_may_write(const people::Person& person, const Post& post)
{
    if (!may_write(person, post))
        throw Problem(ProblemCode::forbidden,
                      "Saken hører til en annen enhet. Den som skrev den, enheten og kommunikasjonsrådgiver kan endre den.");
}

State state_after(const Post& post, PostAct act)
{
    const bool approved = post.approved_revision == post.revision;
    if (const auto state = after(post.state, act, approved)) return *state;
    throw Problem(ProblemCode::conflict, "Det kan ikke gjøres med saken slik den er nå. Last siden på nytt.");
}

} // namespace samband::publishing
