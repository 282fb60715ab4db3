#include "people/person.h"

#include "people/role.h"

namespace samband::people {

std::vector<std::string> Person::roles() const
{
    std::vector<std::string> held;
    for (const Role& role : people::roles())
        if (has_role(role.word)) held.emplace_back(role.word);
    return held;
}

bool Person::has_role(std::string_view role) const
{
    return std::any_of(mandates.begin(), mandates.end(), [&](const Mandate& it) { return it.role == role; });
}

bool Person::has_role_in(std::string_view role, const Id& unit) const
{
    return std::any_of(mandates.begin(), mandates.end(),
                       [&](const Mandate& it) { return it.role == role && it.unit == unit; });
}

std::string Person::first_name() const
{
    return name.substr(0, name.find(' '));
}

bool Person::may(Access access) const
{
    return access == Access::anyone ||
           std::any_of(mandates.begin(), mandates.end(), [&](const Mandate& it) { return opens(it.role, access); });
}

} // namespace samband::people
