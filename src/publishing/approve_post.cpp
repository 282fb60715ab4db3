#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/rule_on.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::publishing {

static void take_yes(Post& post, const people::Person& by, const std::vector<std::string>& answered, State next)
{
    std::erase_if(post.asked_roles, [&](const std::string& role) {
        return std::find(answered.begin(), answered.end(), role) != answered.end();
    });
    if (!post.asked_roles.empty()) return; // All who are asked say yes before it is approved.
    post.state = next;
    post.approved_revision = post.revision;
    post.approved_by = by.id;
}

/// What is left to ask, how the yes was said, and on whose behalf.
static Json::Object details(db::Writing& tx, const people::Person& by, const Post& post,
                            const std::vector<std::string>& answered, std::string_view way)
{
    Json::Object details = {{"asked", words_json(post.asked_roles)}};
    if (!way.empty()) details.emplace_back("way", way);
    if (const auto other = on_behalf_of(tx, by, post.unit, answered))
        details.emplace_back("on-behalf-of", other->text());
    return details;
}

ActOutcome approve_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        std::string_view way)
{
    Post post = load_post(tx, id, seen_version);
    const State next = state_after(post, PostAct::approve);
    const rulebook::Ruling ruling = rule_on_act(tx, people::load_person(tx, post.author), post, {.tell_staff = true});
    const std::vector<std::string> answered = Approvers(tx).answered_by(by, post);
    if (answered.empty()) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, word(PostAct::approve));
        return {ruling, post, false};
    }
    take_yes(post, by, answered, next);
    record(tx, by, post, PostAct::approve, details(tx, by, post, answered, way), &ruling);
    write_post(tx, post);
    return {ruling, post, true};
}

} // namespace samband::publishing
