#pragma once
#include "db/database.h"
#include "people/password_hash.h"
#include "people/session.h"
#include "people/throttle.h"

#include <optional>
#include <string>
#include <vector>

/// Signing in. It is no use case with a transaction given: a password is reckoned between a read and a write.
namespace samband::people {

/// What the process has one of for all municipalities.
struct Door {
    PasswordHashing hashing;
    Throttle throttle;
};

/// Who stands at the door: from the request, not from the form.
struct Caller {
    std::string municipality; ///< its key
    std::string remote;       ///< address
    std::string device_token; ///< of the device's cookie; may be empty
    std::string device;       ///< device_label of the User-Agent
    Instant at;
};

/// A wrong login and a wrong password are answered alike and take the same time.
struct SignInOutcome {
    std::optional<Started> started;
    Id person;      ///< who it was, if started
    int wait_s = 0; ///< too many wrong tries: not looked at; try again after so long
};

/// Every try is logged (ids alone); one by a new device is in the ledger.
/// Throws Problem unavailable where too many sign in at once.
SignInOutcome sign_in(db::Database& database, Door& door, const Caller& caller, const std::string& login,
                      const std::string& password);

/// The first password, or a new one for a lost one, by a code of an invitation. Signs in, and ends all other sessions.
/// Throws Problem invalid if the password is refused by its rules; a code may then be tried again.
SignInOutcome accept_invitation(db::Database& database, Door& door, const Caller& caller, const std::string& login,
                                const std::string& code, const std::string& password);

} // namespace samband::people
