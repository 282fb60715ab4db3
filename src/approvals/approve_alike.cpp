#include "approvals/approve_alike.h"

#include "approvals/comments.h"
#include "approvals/limits.h"
#include "base/problem.h"
#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/post_store.h"
#include "publishing/rule_on.h"
#include "publishing/seen.h"
#include "publishing/use_cases.h"

#include <algorithm>
#include <optional>
#include <set>

namespace samband::approvals {

using publishing::Post;

namespace {

/// What makes two posts alike to who approves them.
struct Likeness {
    Id unit;
    std::vector<std::string> asked;
    std::set<std::string> clauses;

    friend bool operator==(const Likeness&, const Likeness&) = default;
};

Likeness likeness_of(db::Reading& tx, const Post& post)
{
    Likeness likeness{post.unit, post.asked_roles, {}};
    std::ranges::sort(likeness.asked);
    const auto author = people::load_person(tx, post.author);
    for (const rulebook::Citation& cite : publishing::rule_on(tx, author, post, {.tell_staff = true}).because)
        likeness.clauses.insert(cite.source + " " + cite.section);
    return likeness;
}

std::optional<WhyLeft> left_alone(db::Reading& tx, const people::Person& by, const Post& post, const Picked& picked)
{
    if (post.version != picked.seen_version || post.state != publishing::State::sent) return WhyLeft::changed;
    if (publishing::Approvers(tx).answered_by(by, post).empty()) return WhyLeft::not_asked;
    if (picked.findings) return WhyLeft::findings;
    if (count_comments(tx, post.id).open > 0) return WhyLeft::comments;
    return std::nullopt;
}

void hold_number(const std::vector<Picked>& picked)
{
    if (picked.empty()) throw Problem(ProblemCode::invalid, "Velg sakene du vil godkjenne.");
    if (picked.size() > static_cast<std::size_t>(bulk_most))
        throw Problem(ProblemCode::invalid, "Velg færre saker, høyst 20 om gangen.");
}

} // namespace

Alike approve_alike(db::Writing& tx, const people::Person& by, const std::vector<Picked>& picked)
{
    hold_number(picked);
    Alike alike;
    std::optional<Likeness> wanted;
    for (const Picked& one : picked) {
        const Post post = publishing::load_post(tx, one.post);
        std::optional<WhyLeft> why = left_alone(tx, by, post, one);
        if (!why) {
            const Likeness likeness = likeness_of(tx, post);
            if (!wanted) wanted = likeness;
            if (likeness != *wanted) why = WhyLeft::unlike;
        }
        if (why) {
            alike.left.push_back({post.id, post.content.title, *why});
            continue;
        }
        publishing::note_seen(tx, by.id, post);
        alike.approved.push_back(publishing::approve_post(tx, by, post.id, post.version, "bulk").post);
    }
    return alike;
}

} // namespace samband::approvals
