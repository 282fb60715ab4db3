#include "publishing/approvers.h"

namespace samband::publishing {

std::vector<std::string> Approvers::answered_by(const people::Person& person, const Post& post)
{
    return whose_yes_.answered_by(person, {post.unit, {post.author, post.revised_by}, post.asked_roles});
}

} // namespace samband::publishing
