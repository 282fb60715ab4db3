#pragma once
#include "attacks/case.h"
#include "base/json.h"
#include "http/request.h"
#include "people/person.h"

/// Cases as facts of a page, and the words added to them for the eye.
namespace samband::attacks {

/// {id, version, title, employee_name, leader_name, opened, closed, outcome, next: {step, due, who_name, late}}.
Json case_facts(db::Reading& tx, const Case& it);
void dress_case(Json& facts, Instant now, http::Language language);

/// For I dag: the open ones that the person leads or has the next step of, [{case_facts, mine}].
Json today_facts(db::Reading& tx, const people::Person& person);

/// [{value, label, chosen}], with a first empty one.
Json leader_choices(db::Reading& tx, const std::optional<Id>& chosen);
Json writer_choices(db::Reading& tx, const std::optional<Id>& chosen);
Json everybody(db::Reading& tx, const std::optional<Id>& chosen);

} // namespace samband::attacks
