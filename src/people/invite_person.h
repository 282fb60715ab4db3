#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <string_view>

namespace samband::people {

/// A code by which the person makes a first or new password (accept_invitation in sign_in.h), good for `invitation_s`.
/// A new one ends the last. It is shown once to the one who invites, and told the person by word of mouth.
/// "K7QM-4T9X-…": 100 bits in Crockford's base 32. Recorded, without the code. Problem not_found; conflict if disabled.
std::string invite_person(db::Writing& tx, const Id& by, const Id& person);

/// The code as it was made, from what somebody typed: any case, without hyphens and spaces, O for 0 and I or L for 1.
std::string kept_code(std::string_view typed);

} // namespace samband::people
