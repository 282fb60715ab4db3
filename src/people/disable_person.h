#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <set>
#include <string>
#include <vector>

namespace samband::people {

/// From now on the person cannot sign in, and every session ends; what the person did stands. Whoever stands in for the
/// person (now or later) does so no more, as a deputy acts for somebody who holds the role; but those mandates that are
/// among `kept`, until their own date. Disabling twice is once. Recorded. Problem not_found; conflict if nobody would
/// be left who may change people.
void disable_person(db::Writing& tx, const Id& by, const Id& person, const std::set<Id>& kept = {});

/// Somebody's mandate as a deputy, with the name.
struct Deputy {
    Mandate mandate;
    std::string name;
};
/// Who stands in for the person, now or later; the earliest first.
std::vector<Deputy> deputies_of(db::Reading& tx, const Id& person);

/// The person may sign in again, with the mandates still in force; deputies that were ended then are
/// named anew. Recorded. Problem not_found.
void enable_person(db::Writing& tx, const Id& by, const Id& person);

/// Throws Problem conflict unless somebody else than `person` may change people: a municipality never locks itself out.
void keep_a_steward(db::Reading& tx, const Id& person);

} // namespace samband::people
