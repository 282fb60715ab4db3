#include "dialogue/answer_message.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/answer_check.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/decide_category.h"
#include "dialogue/readers.h"
#include "dialogue/record.h"
#include "dialogue/send_answer.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"
#include "rulings/in_force.h"

#include <algorithm>

namespace samband::dialogue {

/// The answer's own, else the thread's.
static rulebook::Category hold_category(const AnswerDraft& draft, const Thread& thread)
{
    if (const auto category = draft.category ? draft.category : thread.category) return *category;
    throw Problem(ProblemCode::invalid, "Det er ikke bestemt hva henvendelsen er.",
                  {{"category", text_of("Velg hva det gjelder.")}});
}

static std::string tongue_of(const Thread& thread, const people::Municipality& municipality)
{
    return thread.tongue.empty() ? municipality.language : thread.tongue;
}

static AnswerRow row_of(db::Writing& tx, const Answering& asked, const AnswerDraft& draft, const AnswerWay& way)
{
    AnswerRow row;
    Answer& it = row.answer;
    it.id = tx.new_id();
    it.thread = asked.thread.id;
    it.version = 1;
    it.kind = draft.kind;
    it.outward = draft.kind == AnswerKind::noted ? Outward::noted_alone : way.outward;
    it.category = *asked.category;
    // A concern for somebody is closed by its leader, not by whoever answered it (N9).
    const bool stays = draft.kind == AnswerKind::holding || asked.category == rulebook::Category::concern;
    it.closes = draft.closes && !stays;
    it.promised = draft.kind == AnswerKind::holding ? draft.promised : std::nullopt;
    it.by = asked.person.id;
    it.at = it.goes = tx.now();
    row.statement = asked.statement;
    row.asker = way.asker;
    row.was = asked.thread.state;
    row.was_answered = asked.thread.answered;
    return row;
}

static void record_answer(db::Writing& tx, const Answering& asked, const Rule& rule, const AnswerRow& row)
{
    const Answer& it = row.answer;
    Json facts = Json::object({{"answer", it.id.text()},
                               {"answer_kind", word(it.kind)},
                               {"outward", word(it.outward)},
                               {"category", rulebook::word(it.category)},
                               {"rulebook", rule.rules.adopted.text()},
                               {"ruling", rulebook::to_json(rule.ruling)}});
    const char* kind = row.lacking_roles.empty() ? "thread-answered" : "answer-sent-to-approval";
    record_act(tx, kind, asked.person.id, asked.thread.id, std::move(facts), signed_text(it.text, it.signature));
}

/// Of a restricted thread nobody but its readers can say yes: they alone may see what it answers.
static void hold_somebody_says_yes(db::Reading& tx, const Thread& thread, const AnswerRow& row)
{
    if (!thread.restricted || row.lacking_roles.empty()) return;
    const auto readers = readers_of(tx, thread);
    if (std::ranges::any_of(readers, [&](const auto& reader) { return !yes_of(tx, reader, row).empty(); })) return;
    throw Problem(ProblemCode::invalid, "Svaret trenger et ja, og ingen som kan si ja, får lese samtalen.",
                  {{"text", text_of("Samtalen er skjermet. Be den som bestemmer hvem som leser den, legge til noen som "
                                    "kan si ja.")}});
}

AnswerOutcome answer_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             const AnswerDraft& draft, const language::Reading& reading)
{
    const Thread thread = load_thread(tx, person, draft.thread, draft.seen_version);
    const AnswerWay way = answer_way(tx, thread);
    const rulebook::Category category = hold_category(draft, thread);
    const Answering asked{person, thread, way.came_by, category, draft.statement};
    const Rule rule = rule_on_act(tx, asked);
    if (is_refused(rule.ruling)) {
        record_refused(tx, asked, rule, "answer");
        return {rule.ruling, {}, false, {}};
    }
    AnswerRow row = row_of(tx, asked, draft, way);
    row.tongue = tongue_of(thread, municipality);
    if (draft.kind != AnswerKind::noted) {
        const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
        row.answer.signature = signature_of(rule.ruling, {person, place, municipality, way.came_by, row.tongue});
    }
    row.answer.text = hold_answer(draft, way, row.answer.signature, reading, tx.now());
    const bool advised = rule.ruling.outcome == rulebook::Outcome::advised_against;
    if (advised && !draft.despite_advice) return {rule.ruling, {}, false, {}};
    row.answer.asked_roles = row.lacking_roles = asked_roles(rule.ruling, asked);
    row.answer.state = row.lacking_roles.empty() ? AnswerState::going : AnswerState::waits;
    hold_somebody_says_yes(tx, thread, row);
    settle_category(tx, person, thread, category);
    insert_answer(tx, row);
    record_answer(tx, asked, rule, row);
    if (row.answer.state == AnswerState::going)
        return {rule.ruling, row.answer.id, false, let_go(tx, municipality, row, thread, way)};
    tx.run("dialogue.replace_answers", {{"thread", thread.id}, {"but", row.answer.id}});
    tx.run("dialogue.thread_version_up", {{"id", thread.id}});
    return {rule.ruling, row.answer.id, true, {}};
}

} // namespace samband::dialogue
