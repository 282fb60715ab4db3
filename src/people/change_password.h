#pragma once
#include "people/person_store.h"
#include "people/sign_in.h"

#include <string>
#include <vector>

namespace samband::people {

/// Changes one's own password and starts a new session; all others of the person end. Recorded, without the password.
/// Not started and `wait_s` 0: the current password was wrong. Problem invalid if the new one is refused by its rules.
SignInOutcome change_password(db::Database& database, Door& door, const Caller& caller, const Person& person,
                              const std::string& current, const std::string& fresh);

/// Stores a hash made before the transaction, and ends all the person's sessions. Recorded.
void set_password(db::Writing& tx, const Id& by, const Id& person, const std::string& hash);

/// Throws Problem invalid, naming the field `password`, if the password is refused by its rules (password_rules.h).
void check_password(const std::string& password, const std::vector<std::string>& own);
/// What others know of somebody.
std::vector<std::string> own_words_of(const Person& person, std::string_view municipality);

} // namespace samband::people
