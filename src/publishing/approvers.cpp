#include "publishing/approvers.h"

namespace samband::publishing {

bool is_asked(const people::Person& person, const Post& post)
{
    if (person.id == post.author) return false;
    return std::any_of(post.asked_roles.begin(), post.asked_roles.end(),
                       [&](const std::string& role) { return person.has_role(role); });
}

} // namespace samband::publishing
