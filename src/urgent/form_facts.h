#pragma once
#include "language/reading.h"
#include "people/visit.h"
#include "publishing/outside.h"
#include "urgent/send_notice.h"

/// What the form on the phone shows.
namespace samband::urgent {

/// {presets, preset, values, ticks, topics, places, units, ring, offers_english}: the fields with what is typed in
/// them.
Json form_facts(db::Reading& tx, const people::Person& person, const Draft& draft);

/// Whether the rule book in force wants more languages than ours, English among them.
bool offers_english(db::Reading& tx);

/// {reach, recipients, channels, second_above, needs_second, exercise, sms, message, way, ruling, findings}: what would
/// happen if the button were pressed now. `way` is "go", "advice", "approval" or "held". Asks and writes nothing.
Json panel_facts(people::Visit& visit, const publishing::Outside& outside, const Draft& draft);

void dress_form(Json& model, http::Language language);
void dress_panel(Json& panel, http::Language language);

/// What in the text must be put right first.
language::Reading read_draft(people::Visit& visit, const publishing::Outside& outside,
                             const publishing::Content& content, const Id& unit);

} // namespace samband::urgent
