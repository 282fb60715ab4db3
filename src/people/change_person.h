#pragma once
#include "people/add_person.h"

namespace samband::people {

/// Recorded with what stood before. Problem not_found, invalid, or conflict if the login is another's.
Person change_person(db::Writing& tx, const Id& by, const Id& person, const PersonDraft& draft);

} // namespace samband::people
