#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <string>

namespace samband::people {

/// A new unit, under another or at the top. Recorded. Problem invalid without a name or too deep, not_found if there is
/// no such parent, conflict if the parent has one by that name.
Unit add_unit(db::Writing& tx, const Id& by, const std::string& name, const std::optional<Id>& parent);

} // namespace samband::people
