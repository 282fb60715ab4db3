#pragma once
#include "dialogue/answer_message.h"
#include "dialogue/answer_way.h"

/// What an answer must be before it may leave. Used by the files of this folder alone.
namespace samband::dialogue {

/// The text without white space around it. Problem invalid, at its field, as `answer_message` says.
std::string hold_answer(const AnswerDraft& draft, const AnswerWay& way, const std::string& signature,
                        const language::Reading& reading, Instant now);

/// What is sent: the text, and the signature below it.
std::string signed_text(const std::string& text, const std::string& signature);

} // namespace samband::dialogue
