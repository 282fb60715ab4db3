#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>

namespace samband::people {

/// What is written about a person.
struct PersonDraft {
    std::string name;
    std::string login; ///< e-mail address; kept in lower case
    std::string title;
    std::string phone;
};

/// The draft in its kept form: trimmed, NFC, login in lower case. Pure.
/// Problem invalid naming each wrong field.
PersonDraft checked(const PersonDraft& draft);

/// A new person, who has no mandate and cannot sign in before an invitation (invite_person.h).
/// Recorded. Problem invalid on a wrong field, conflict if the login is somebody's already.
Person add_person(db::Writing& tx, const Id& by, const PersonDraft& draft);

} // namespace samband::people
