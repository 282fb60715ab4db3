#include "channels/account_facts.h"

#include "channels/account_drivers.h"
#include "channels/account_forms.h"
#include "people/person_store.h"
#include "people/role.h"

namespace samband::channels {

const std::string& Names::of_person(const Id& person)
{
    const auto known = people_.find(person);
    if (known != people_.end()) return known->second;
    const auto found = people::find_person(tx_, person);
    return people_.emplace(person, found ? found->name : "").first->second;
}

const std::string& Names::of_unit(const Id& unit)
{
    if (units_.empty())
        for (const people::Unit& one : people::list_units(tx_)) units_[one.id] = one.name;
    return units_[unit];
}

static Json time_json(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

Json remarks_json(const std::vector<Remark>& remarks)
{
    Json list = Json::array();
    for (const Remark& remark : remarks)
        list.push(Json::object({{"look", word(remark.look)},
                                {"at", time_json(remark.at)},
                                {"day", remark.day},
                                {"detail", remark.detail}}));
    return list;
}

Json line_facts(const OfficialAccount& official, Names& names, Instant now)
{
    const Account& account = official.account;
    const Registration& registration = official.registration;
    return Json::object({{"id", account.id.text()},
                         {"account_name", account.name},
                         {"channel", rulebook::word(account.channel)},
                         {"state", word(account.state)},
                         {"address", account.address},
                         {"unit_name", names.of_unit(registration.card.unit)},
                         {"contact_name", names.of_person(registration.card.contact)},
                         {"enquiries", registration.card.enquiries},
                         {"ready", registration.ready()},
                         {"remarks", remarks_json(remarks_on(official, now))}});
}

static Json string_array(const std::vector<std::string>& words)
{
    Json list = Json::array();
    for (const std::string& word : words) list.push(word);
    return list;
}

static Json administrators_json(const OfficialAccount& official, Names& names)
{
    Json list = Json::array();
    for (const Administrator& one : official.administrators)
        list.push(Json::object({{"person", one.person.text()},
                                {"person_name", names.of_person(one.person)},
                                {"since", to_rfc3339(one.since)},
                                {"terms_read", time_json(one.terms_read)}}));
    return list;
}

Json account_facts(const OfficialAccount& official, Names& names, Instant now)
{
    const Account& account = official.account;
    const Registration& registration = official.registration;
    Json facts = line_facts(official, names, now);
    facts["version"] = account.version;
    facts["driver"] = account.driver;
    facts["has_secret"] = account.has_secret;
    facts["secret_at"] = time_json(official.condition.secret_at);
    facts["secret_expires"] = time_json(account.secret_expires);
    facts["asked_health"] = time_json(official.condition.asked);
    facts["rhythm"] = word(official.rhythm);
    facts["unit"] = registration.card.unit.text();
    facts["card"] = card_values(account, registration.card);
    facts["proposed_by"] = names.of_person(registration.proposed_by);
    facts["proposed"] = to_rfc3339(registration.proposed);
    facts["handed_on"] = registration.handed_on;
    facts["asked_roles"] = string_array(registration.asked_roles);
    facts["tell_roles"] = string_array(registration.tell_roles);
    facts["approved_by"] = registration.approved_by ? Json(names.of_person(*registration.approved_by)) : Json();
    facts["approved"] = time_json(registration.approved);
    facts["opened"] = time_json(registration.opened);
    facts["closed"] = time_json(registration.closed);
    facts["closed_why"] = registration.closed_why;
    facts["administrators"] = administrators_json(official, names);
    return facts;
}

std::string path_of_account(const Id& account)
{
    return "/kontoer/" + account.text();
}

} // namespace samband::channels
