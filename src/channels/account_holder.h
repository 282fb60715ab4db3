#pragma once
#include "channels/official_account.h"
#include "people/person.h"

#include <string>
#include <vector>

/// A proposed account may wait for the yes of a role that nobody holds: the starter's rules ask a communications
/// officer where the municipality has none. Then somebody must be given the role, or it waits for ever.
namespace samband::channels {

/// Of those roles that it waits for, the ones which nobody there can answer now; none where it waits for no lack. Of
/// what was handed on one is enough: then there is a lack only where nobody answers at all.
std::vector<std::string> lacking_roles(db::Reading& tx, const OfficialAccount& official);

/// What somebody is given so that a lack ends: the role itself, in the municipality's topmost unit. Nobody holds
/// `nearest-leader`: there somebody becomes the leader of the account's unit, or of the next above that the proposer
/// does not lead.
struct HeldRole {
    std::string role;
    Id unit;
};
HeldRole role_to_give(db::Reading& tx, const Registration& registration, const std::string& lacking);

/// Gives somebody what ends one of the lacks; recorded as any mandate. By those who look after
/// people and roles: Problem forbidden to others; conflict where it is not lacking (any more), invalid for who proposed
/// the account, who cannot say yes to it.
void name_holder(db::Writing& tx, const people::Person& by, const Id& account, const std::string& role,
                 const Id& person);

/// {roles, gives: [{role, given, unit: name or null for all}], may_name, stewards: names, people: choices}; null where
/// nothing is lacking.
Json lacking_facts(db::Reading& tx, const people::Person& person, const OfficialAccount& official);

} // namespace samband::channels
