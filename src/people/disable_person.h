#pragma once
#include "db/transaction.h"
#include "people/person.h"

namespace samband::people {

/// From now on the person cannot sign in, and every session ends; what the person did stands. Disabling twice is once.
/// Recorded. Problem not_found; conflict if nobody would be left who may change people.
void disable_person(db::Writing& tx, const Id& by, const Id& person);

/// The person may sign in again, with the mandates still in force. Recorded. Problem not_found.
void enable_person(db::Writing& tx, const Id& by, const Id& person);

/// Throws Problem conflict unless somebody else than `person` may change people: a municipality never locks itself out.
void keep_a_steward(db::Reading& tx, const Id& person);

} // namespace samband::people
