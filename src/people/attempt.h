#pragma once
#include "people/sign_in.h"

#include <string>
#include <string_view>

/// What signing in by a password and by a code share.
namespace samband::people {

/// Logged without the login: what is typed there is not always one.
SignInOutcome refused(std::string_view why, int wait_s);
/// As logins are kept.
std::string kept_login(std::string_view login);
/// The device if it is one that this login has used before, else the address.
std::string known_place(db::Reading& tx, const std::string& login, const Caller& caller);

} // namespace samband::people
