#pragma once
#include "channels/variant.h"
#include "dialogue/answer_row.h"
#include "people/municipality.h"

/// An answer as it leaves the house. Used by the files of this folder alone.
namespace samband::dialogue {

/// By mail a letter that answers the one that came; by SMS the text; of one that stands at the private link a letter
/// that says so, and nothing of what it says: whoever typed the address may have typed another's.
channels::Variant answer_variant(db::Writing& tx, const people::Municipality& municipality, const AnswerRow& row,
                                 const Thread& thread, const AnswerWay& way);

/// "SV: Badet": once, whoever began with it.
std::string reply_subject(const std::string& subject, const std::string& tongue);

/// The beginning of the text, for lists.
std::string excerpt_of(const std::string& text);

} // namespace samband::dialogue
