#include "intranet/leads.h"

#include "people/person_store.h"

namespace samband::intranet {

bool leads(db::Reading& tx, const people::Person& person, const Id& unit)
{
    const std::vector<people::Person> leaders = people::leaders_of(tx, unit);
    return std::any_of(leaders.begin(), leaders.end(), [&](const people::Person& one) { return one.id == person.id; });
}

bool leads_above(db::Reading& tx, const people::Person& person, const Id& unit)
{
    if (person.has_role("chief-executive")) return true;
    const std::vector<Id> line = people::line_of(tx, unit);
    return std::any_of(line.begin(), line.end(), [&](const Id& above) {
        return person.has_role_in("unit-leader", above) || person.has_role_in("section-leader", above) ||
               person.has_role_in("director", above);
    });
}

} // namespace samband::intranet
