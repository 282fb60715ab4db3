#include "publishing/replay.h"

#include "base/problem.h"
#include "publishing/content.h"
#include "publishing/post_life.h"
#include "publishing/record.h"

namespace samband::publishing {

static void play(Played& post, PostAct act, const Json& content);
static State next_state(const Played& post, PostAct act);
static void take_back(Played& post);
static std::string said_in(const Json& content, std::string_view key);
static std::int64_t revision_of(const Json& content);

Played replay(const std::vector<ledger::Recorded>& history)
{
    Played post;
    for (const ledger::Recorded& entry : history)
        if (const auto act = act_of(entry.kind)) play(post, *act, entry.content);
    return post;
}

static void play(Played& post, PostAct act, const Json& content)
{
    // Staff are told first, in the same transaction: the post is not out yet.
    const State next = act == PostAct::tell_staff ? post.state : next_state(post, act);
    switch (act) {
    case PostAct::save:
    case PostAct::send_back:
        take_back(post);
        break;
    case PostAct::send:
        if (const Json* asked = content.find("asked")) post.asked_roles = words_of(*asked);
        break;
    case PostAct::approve:
        if (const Json* asked = content.find("asked")) post.asked_roles = words_of(*asked);
        if (!post.asked_roles.empty()) return; // one yes of several
        post.approved_revision = revision_of(content);
        break;
    case PostAct::schedule:
        post.due = from_rfc3339(said_in(content, "due"));
        break;
    case PostAct::unschedule:
        post.due.reset();
        break;
    case PostAct::publish:
        post.due.reset();
        post.slug = said_in(content, "address");
        if (content.find("already_known")) post.staff_know = StaffKnow::already_known;
        break;
    case PostAct::correct:
        take_back(post);
        if (content.find("yes")) post.approved_revision = revision_of(content);
        post.correction = said_in(content, "note");
        break;
    case PostAct::tell_staff:
        post.staff_know = StaffKnow::told;
        break;
    case PostAct::withdraw:
    case PostAct::restore:
    case PostAct::look_at:
        break;
    }
    post.state = next;
}

static State next_state(const Played& post, PostAct act)
{
    if (const auto next = after(post.state, act, post.approved_revision.has_value())) return *next;
    throw Problem(ProblemCode::internal, "ledger: " + std::string(kind_of(act)) + " recorded of a post that was " +
                                             std::string(word(post.state)));
}

static void take_back(Played& post)
{
    post.asked_roles.clear();
    post.approved_revision.reset();
    post.due.reset();
}

static std::string said_in(const Json& content, std::string_view key)
{
    const Json* found = content.find(key);
    return found && found->is_string() ? found->string() : "";
}

/// Of an erased entry nothing but that it was is known: revision 0.
static std::int64_t revision_of(const Json& content)
{
    const Json* found = content.find("revision");
    return found && found->is_integer() ? found->integer() : 0;
}

Played played(const Post& post)
{
    return {post.state,      post.asked_roles, post.approved_revision, post.due,
            post.staff_know, post.slug,        post.correction};
}

} // namespace samband::publishing
