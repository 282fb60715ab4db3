#include "base/text.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/fixed_text.h"
#include "dialogue/record.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

std::string contact_refusal(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                            const Thread& thread)
{
    const Way came_by = answer_way(tx, thread).came_by;
    const Rule rule = rule_on_answer(tx, {person, thread, came_by, rulebook::Category::contact_request, {}});
    const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
    const std::string tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    const Filling filling{municipality, person, place.unit, place.title, &thread, {}, tongue};
    for (const ReadyText& ready : ready_texts(rule.ruling, filling))
        if (ready.asked) return ready.text;
    return shipped_text("contact-refusal", filling);
}

AnswerOutcome refuse_contact(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             const AnswerDraft& draft, const language::Reading& reading)
{
    const Thread thread = load_thread(tx, person, draft.thread, draft.seen_version);
    AnswerDraft refusal = draft;
    refusal.category = rulebook::Category::contact_request;
    if (trim(refusal.text).empty()) refusal.text = contact_refusal(tx, person, municipality, thread);
    AnswerOutcome outcome = answer_message(tx, person, municipality, refusal, reading);
    if (outcome.answer)
        record_act(tx, "contact-refused", person.id, thread.id, Json::object({{"answer", outcome.answer->text()}}));
    return outcome;
}

} // namespace samband::dialogue
