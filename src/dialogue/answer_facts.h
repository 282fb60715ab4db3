#pragma once
#include "base/json.h"
#include "dialogue/answer_box.h"
#include "people/visit.h"

/// The answer box, and the answers that have not left yet, as a page's facts.
namespace samband::dialogue {

/// Adds `box` {may, refused, asks_first, advised_against, no_category, ruling, outward, to, sent_as, hindered,
/// signature, room, remember, who, promise} and `answers`: [{answer, version, state, kind, text, by_name, goes, mine,
/// my_yes, comment, may_say,
/// error}] that are under way. The category is the request's, where it names one.
void add_answering(Json& model, db::Reading& tx, people::Visit& visit, const Thread& thread);
void dress_answering(Json& model, Instant now, http::Language language);

/// Why an answer did not arrive, and what helps; what only its channel has words for is told in those.
std::string words_of_error(const std::string& error, http::Language language);

/// What reading the text as it stands says, and how much room it takes: the view "dialogue/answer_reading".
http::Page answer_reading(people::Visit& visit, const Thread& thread, const std::string& text,
                          const std::optional<rulebook::Category>& as);

} // namespace samband::dialogue
