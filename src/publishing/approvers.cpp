#include "publishing/approvers.h"

#include "people/person_store.h"
#include "rulings/ask.h"

namespace samband::publishing {

static bool wrote(const Id& person, const Post& post);
static bool any_mandate(const people::Person& person, std::initializer_list<std::string_view> roles);

std::vector<std::string> Approvers::answered_by(const people::Person& person, const Post& post)
{
    std::vector<std::string> answered;
    if (wrote(person.id, post)) return answered;
    for (const std::string& role : post.asked_roles)
        if (answers(person, post, role)) answered.push_back(role);
    return answered;
}

bool Approvers::answers(const people::Person& person, const Post& post, const std::string& role)
{
    const auto known = rulebook::read_word<rulebook::Role>(role);
    if (!known || *known == rulebook::Role::nearest_leader) return leads(person, post);
    if (!rulings::of_a_field(*known)) return person.has_role(role);
    const std::vector<Id>& units = line(post.unit);
    const bool held =
        std::any_of(units.begin(), units.end(), [&](const Id& unit) { return person.has_role_in(role, unit); });
    return held || (!held_in_line(role, post) && leads(person, post));
}

bool Approvers::held_in_line(const std::string& role, const Post& post)
{
    const std::vector<Id>& units = line(post.unit);
    return std::any_of(units.begin(), units.end(),
                       [&](const Id& unit) { return !people::holders(tx_, role, unit).empty(); });
}

/// The nearest level of the line where somebody leads who did not write it.
bool Approvers::leads(const people::Person& person, const Post& post)
{
    // Most of those who ask lead nothing: they cost no question.
    if (!any_mandate(person, {"unit-leader", "section-leader", "director", "chief-executive"})) return false;
    for (const Id& unit : line(post.unit)) {
        std::vector<Id> others = leaders(unit);
        std::erase_if(others, [&](const Id& leader) { return wrote(leader, post); });
        if (!others.empty()) return std::find(others.begin(), others.end(), person.id) != others.end();
    }
    return person.has_role("chief-executive");
}

const std::vector<Id>& Approvers::line(const Id& unit)
{
    const auto found = lines_.find(unit);
    return found != lines_.end() ? found->second : lines_.emplace(unit, people::line_of(tx_, unit)).first->second;
}

const std::vector<Id>& Approvers::leaders(const Id& unit)
{
    if (const auto found = leaders_.find(unit); found != leaders_.end()) return found->second;
    std::vector<Id> ids;
    for (const people::Person& leader : people::leaders_of(tx_, unit)) ids.push_back(leader.id);
    return leaders_.emplace(unit, std::move(ids)).first->second;
}

static bool wrote(const Id& person, const Post& post)
{
    return person == post.author || person == post.revised_by;
}

static bool any_mandate(const people::Person& person, std::initializer_list<std::string_view> roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) { return person.has_role(role); });
}

} // namespace samband::publishing
