#pragma once
#include "base/json.h"
#include "dialogue/saved_filter.h"
#include "http/request.h"
#include "people/person.h"

/// Filters as a page's facts, and the words added to them for the eye.
namespace samband::dialogue {

/// What the address asks.
Filter filter_asked(const http::Request& request);
/// [{id, name, box, asks, unit_name, changes, count, whole}]: `count` is of what the reader may read.
Json saved_facts(db::Reading& tx, const people::Person& person, const std::vector<SavedFilter>& filters);
/// What the form lets one choose: gjelder, vei, enhet, hos, frist, spraak, as `choices`; and share, the units that the
/// person may share with.
void add_filter_choices(Json& choices, db::Reading& tx, const people::Person& person, const Filter& filter);

/// What a filter asks, one by one: [{asks: "gjelder", label, ours}]; `ours` are texts to be said in the reader's
/// language, the others names.
Json parts_of(db::Reading& tx, const Filter& filter);
/// Says them.
void dress_parts(Json& parts, http::Language language);
/// Names the choices.
void dress_filter_choices(Json& choices, http::Language language);
/// Each with `href` and `count` as words; `current` where it is what the page shows.
void dress_saved(Json& saved, const std::string& address_shown);

} // namespace samband::dialogue
