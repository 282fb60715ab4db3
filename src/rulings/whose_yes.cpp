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
    const people::Person own = without_deputies_of(person, waiting.authors);
    for (const std::string& role : waiting.asked_roles)
        if (answers(own, waiting, role)) answered.push_back(role);
    return answered;
}

/// Who holds the role, and who leads: nobody else's yes answers for it.
std::vector<people::Person> WhoseYes::who_might(const Waiting& waiting, const std::string& role)
{
    std::vector<people::Person> people = people::holders(tx_, role);
    for (const Id& unit : line(waiting.unit))
        for (const people::Person& leader : leaders(unit)) people.push_back(leader);
    for (people::Person& chief : people::holders(tx_, "chief-executive")) people.push_back(std::move(chief));
    return people;
}

std::vector<std::string> WhoseYes::nobody_answers(const Waiting& waiting)
{
    std::vector<std::string> unanswered;
    for (const std::string& role : waiting.asked_roles) {
        const Waiting one{waiting.unit, waiting.authors, {role}};
        const auto people = who_might(one, role);
        if (std::ranges::none_of(people, [&](const auto& person) { return !answered_by(person, one).empty(); }))
            unanswered.push_back(role);
    }
    return unanswered;
}

/// Somebody stands in for an author as the author would: not in this.
people::Person WhoseYes::without_deputies_of(people::Person person, const std::vector<Id>& authors)
{
    std::erase_if(person.mandates, [&](const people::Mandate& mandate) {
        return mandate.deputy_of && is_among(authors, people::load_mandate(tx_, *mandate.deputy_of).person);
    });
    return person;
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

static bool is_leading(std::string_view role)
{
    return role == "unit-leader" || role == "section-leader" || role == "director" || role == "chief-executive";
}

/// The nearest level of the line where somebody leads who is no author.
bool WhoseYes::leads(const people::Person& person, const Waiting& waiting)
{
    // Most of those who ask lead nothing: they cost no question.
    const auto leading = [](const people::Mandate& mandate) { return is_leading(mandate.role); };
    if (std::ranges::none_of(person.mandates, leading)) return false;
    const auto leads_here = [&](const people::Person& leader) {
        return std::ranges::any_of(without_deputies_of(leader, waiting.authors).mandates, [&](const auto& mandate) {
            return leading(mandate) && is_among(line(waiting.unit), mandate.unit);
        });
    };
    for (const Id& unit : line(waiting.unit)) {
        std::vector<Id> others;
        for (const people::Person& leader : leaders(unit))
            if (!is_among(waiting.authors, leader.id) && leads_here(leader)) others.push_back(leader.id);
        if (!others.empty()) return is_among(others, person.id);
    }
    return person.has_role("chief-executive");
}

const std::vector<Id>& WhoseYes::line(const Id& unit)
{
    const auto found = lines_.find(unit);
    return found != lines_.end() ? found->second : lines_.emplace(unit, people::line_of(tx_, unit)).first->second;
}

const std::vector<people::Person>& WhoseYes::leaders(const Id& unit)
{
    if (const auto found = leaders_.find(unit); found != leaders_.end()) return found->second;
    return leaders_.emplace(unit, people::leaders_of(tx_, unit)).first->second;
}

} // namespace samband::rulings
