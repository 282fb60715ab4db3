#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/question.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"

namespace samband::dialogue {

AnswerOutcome end_dialogue(db::Writing& tx, const people::Person& person, const Id& id, std::int64_t seen_version,
                           const std::optional<rulebook::Category>& category, const std::string& why)
{
    const Thread thread = load_thread(tx, person, id, seen_version);
    if (trim(why).empty())
        throw Problem(ProblemCode::invalid, "Dialogen avsluttes med en grunn.",
                      {{"why", text_of("Skriv hvorfor den avsluttes uten svar.")}});
    const Answering asked{person, thread, thread.way, category, {}};
    rulebook::Question question = question_of(thread, rulebook::Act::end_dialogue);
    if (category) question.category = category;
    const Rule rule = rule_on_act(tx, asked, question);
    if (rule.ruling.refused()) {
        rulings::record_refusal(tx, person, rulebook::Act::end_dialogue, rule.ruling, thread.id);
        return {rule.ruling, {}, false, {}};
    }
    close_thread(tx, person, thread.id, seen_version, why);
    record_act(tx, "dialogue-ended", person.id, thread.id,
               Json::object({{"rulebook", rule.rules.adopted.text()}, {"ruling", rulebook::to_json(rule.ruling)}}));
    return {rule.ruling, {}, false, {}};
}

} // namespace samband::dialogue
