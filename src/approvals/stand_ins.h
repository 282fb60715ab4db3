#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <vector>

/// Stand-ins: whoever holds a role names somebody who has it too from one day to another. It is a deputy's mandate
/// (people/give_mandate.h): what it opens, it opens for both, and what the deputy says yes to is recorded with for
/// whom.
namespace samband::approvals {

/// One of a person's own roles, with those who stand in, now or later.
struct OwnRole {
    people::Mandate mandate;
    std::vector<people::Mandate> deputies;
};
/// Those in force that are the person's own: nobody names a deputy for another.
std::vector<OwnRole> own_roles(db::Reading& tx, const people::Person& person);

struct StandIn {
    Id mandate;      ///< one's own
    std::string who; ///< name or e-mail address
    Date from;
    Date to; ///< the last day
};
/// Recorded as "mandate-given". Problem invalid on a name that is nobody's or several's, on days that make no sense or
/// are more than `stand_in_days`; not_found if the mandate is not one's own; conflict if the other has the role then.
people::Mandate add_stand_in(db::Writing& tx, const people::Person& by, const StandIn& stand_in);

/// Ends one now. Problem not_found if it does not stand in for oneself.
void end_stand_in(db::Writing& tx, const people::Person& by, const Id& mandate);

} // namespace samband::approvals
