#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/fixed_text.h"
#include "dialogue/record.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static std::string text_for(const people::Person& person, const people::Municipality& municipality,
                            const Thread& thread)
{
    const std::string tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    return shipped_text("discreet", {municipality, person, {}, {}, &thread, {}, tongue});
}

AnswerOutcome move_to_discreet_channel(db::Writing& tx, const people::Person& person,
                                       const people::Municipality& municipality, const AnswerDraft& draft,
                                       const language::Reading& reading)
{
    if (municipality.secure_form.empty())
        throw Problem(ProblemCode::unavailable, "Kommunen har ikke oppgitt adressen til det sikre skjemaet sitt.");
    const Thread thread = load_thread(tx, person, draft.thread, draft.seen_version);
    AnswerDraft moved = draft;
    if (trim(moved.text).empty()) moved.text = text_for(person, municipality, thread);
    if (moved.text.find(municipality.secure_form) == std::string::npos)
        throw Problem(ProblemCode::invalid, "Svaret viser ikke veien videre.",
                      {{"text", text_of("Ta med adressen til det sikre skjemaet.")}});
    AnswerOutcome outcome = answer_message(tx, person, municipality, moved, reading);
    if (outcome.answer)
        record_act(tx, "thread-moved-to-discreet-channel", person.id, thread.id,
                   Json::object({{"answer", outcome.answer->text()}}));
    return outcome;
}

} // namespace samband::dialogue
