#pragma once
#include "base/json.h"
#include "dialogue/thread_store.h"
#include "http/request.h"

/// What the forms beside a thread let one choose from: [{value, label, chosen}], a first one without a value.
namespace samband::dialogue {

/// Those who may be given a thread.
Json people_choices(db::Reading& tx, const std::optional<Id>& chosen);
Json unit_choices(db::Reading& tx, const std::optional<Id>& chosen);
/// All of them; `say_way_choices` names them.
Json way_choices(const std::optional<Way>& chosen);
/// In the groups that a person looks through; `say_category_choices` names them.
Json category_choices(const std::optional<rulebook::Category>& chosen);
/// The newest open ones but this.
Json other_threads(db::Reading& tx, const people::Person& person, const Id& but);

/// Names the choice without a value.
void name_first(Json& choices, const char* label, http::Language language);
void say_way_choices(Json& choices, const char* first, http::Language language);
void say_category_choices(Json& choices, const char* first, http::Language language);

} // namespace samband::dialogue
