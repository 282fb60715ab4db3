#pragma once
#include "base/json.h"
#include "base/problem.h"
#include "db/value.h"
#include "people/add_person.h"

/// What adding and changing a person share.
namespace samband::people {

db::Arguments arguments_of(const Id& id, const PersonDraft& kept, db::Arguments more = {});
Json content_of(const PersonDraft& kept);
Problem login_taken();

} // namespace samband::people
