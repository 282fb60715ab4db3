#pragma once
#include "db/value.h"
#include "people/person.h"

#include <vector>

/// How rows become persons: the queries that give a person give one row a mandate.
namespace samband::people {

/// Rows of one person are neighbours.
std::vector<Person> people_of(const std::vector<db::Row>& rows);
Mandate mandate_of(const db::Row& row);

} // namespace samband::people
