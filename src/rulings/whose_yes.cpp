#include "rulings/whose_yes.h"

#include "people/person_store.h"
#include "rulings/ask.h"

namespace samband::rulings {

static bool is_among(const std::vector<Id>& ids, const Id& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<std::string> WhoseYes::answered_by(const people::Person& person, const Waiting& waiting)
{
    std::vector<std::string> answered;
    if (is_among(waiting.authors, person.id)) return answered;
    for (const std::string& role : waiting.asked_roles)
        if (answers(person, waiting, role)) answered.push_back(role);
    return answered;
}

bool WhoseYes::answers(const people::Person& person, const Waiting& waiting, const std::string& role)
{
    const auto known = rulebook::read_word<rulebook::Role>(role);
    if (!known || *known == rulebook::Role::nearest_leader) return leads(person, waiting);
    if (!of_a_field(*known)) return person.has_role(role);
    const std::vector<Id>& units = line(waiting.unit);
    const bool held =
        std::any_of(units.begin(), units.end(), [&](const Id& unit) { return person.has_role_in(role, unit); });
    return held || (!held_in_line(role, waiting.unit) && leads(person, waiting));
}

bool WhoseYes::held_in_line(const std::string& role, const Id& unit)
{
    const std::vector<Id>& units = line(unit);
    return std::any_of(units.begin(), units.end(),
                       [&](const Id& one) { return !people::holders(tx_, role, one).empty(); });
}

/// The nearest level of the line where somebody leads who is no author.
bool WhoseYes::leads(const people::Person& person, const Waiting& waiting)
{
    // Most of those who ask lead nothing: they cost no question.
    static constexpr std::string_view leading[] = {"unit-leader", "section-leader", "director", "chief-executive"};
    if (std::ranges::none_of(leading, [&](std::string_view role) { return person.has_role(role); })) return false;
    for (const Id& unit : line(waiting.unit)) {
        std::vector<Id> others = leaders(unit);
        std::erase_if(others, [&](const Id& leader) { return is_among(waiting.authors, leader); });
        if (!others.empty()) return is_among(others, person.id);
    }
    return person.has_role("chief-executive");
}

const std::vector<Id>& WhoseYes::line(const Id& unit)
{
    const auto found = lines_.find(unit);
    return found != lines_.end() ? found->second : lines_.emplace(unit, people::line_of(tx_, unit)).first->second;
}

const std::vector<Id>& WhoseYes::leaders(const Id& unit)
{
    if (const auto found = leaders_.find(unit); found != leaders_.end()) return found->second;
    std::vector<Id> ids;
    for (const people::Person& leader : people::leaders_of(tx_, unit)) ids.push_back(leader.id);
    return leaders_.emplace(unit, std::move(ids)).first->second;
}

} // namespace samband::rulings
