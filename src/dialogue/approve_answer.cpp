#include "base/overtaken.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/send_answer.h"
#include "dialogue/thread_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

/// As it was seen, and still waiting for this person's yes, which is among those given back.
static std::vector<std::string> hold_asked(db::Reading& tx, const people::Person& by, const AnswerRow& row,
                                           std::int64_t seen_version)
{
    if (row.answer.version != seen_version) throw Overtaken("Svaret er endret siden du så det.");
    if (row.answer.state != AnswerState::waits)
        throw Problem(ProblemCode::conflict, "Svaret venter ikke på godkjenning lenger.");
    std::vector<std::string> answered = yes_of(tx, by, row);
    if (answered.empty()) throw Problem(ProblemCode::forbidden, "Det er ikke du som skal godkjenne dette svaret.");
    return answered;
}

static std::string list_text(const std::vector<std::string>& list)
{
    Json json = Json::array();
    for (const std::string& item : list) json.push(item);
    return to_text(json);
}

/// The rule book is asked once more, as it is now, for the one who wrote it.
static void hold_may_still(db::Writing& tx, const AnswerRow& row, const Thread& thread, const AnswerWay& way)
{
    const people::Person author = people::load_person(tx, row.answer.by);
    const Answering asked{author, thread, way.came_by, row.answer.category, row.statement};
    if (is_refused(rule_on_act(tx, asked).ruling))
        throw Problem(ProblemCode::conflict, "Reglene er endret: den som skrev svaret, kan ikke svare her nå.");
}

/// The account was closed meanwhile, or the network takes no more: a yes would only note it.
static void hold_leaves_still(const AnswerRow& row, const AnswerWay& way)
{
    if (row.answer.outward == Outward::noted_alone || way.outward != Outward::noted_alone) return;
    throw Problem(ProblemCode::conflict,
                  way.hindered ? way.hindered : text_of("Svaret kan ikke sendes herfra lenger. Send det tilbake."));
}

Answer approve_answer(db::Writing& tx, const people::Person& by, const people::Municipality& municipality, const Id& id,
                      std::int64_t seen_version)
{
    const AnswerRow row = load_answer_row(tx, by, id);
    const std::vector<std::string> answered = hold_asked(tx, by, row, seen_version);
    const Thread thread = find_thread(tx, row.answer.thread).value();
    const AnswerWay way = answer_way(tx, thread);
    if (way.asker != row.asker) throw Overtaken("Det har kommet en ny melding siden svaret ble skrevet.");
    std::vector<std::string> lacking = row.lacking_roles;
    std::erase_if(lacking, [&](const std::string& role) { return std::ranges::count(answered, role) > 0; });
    if (lacking.empty()) hold_may_still(tx, row, thread, way);
    if (lacking.empty()) hold_leaves_still(row, way);
    tx.run("dialogue.answer_got_yes",
           {{"id", id}, {"version", seen_version}, {"lacking", list_text(lacking)}, {"by", by.id}});
    record_act(tx, "answer-approved", by.id, thread.id, Json::object({{"answer", id.text()}}),
               row.answer.text + "\n" + row.answer.signature);
    if (lacking.empty()) let_go(tx, municipality, *find_answer(tx, id), thread, way);
    return find_answer(tx, id)->answer;
}

Answer send_back_answer(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        const std::string& comment)
{
    const AnswerRow row = load_answer_row(tx, by, id);
    hold_asked(tx, by, row, seen_version);
    const std::string said = hold_text(comment, note_bytes, "comment", text_of("Skriv hva som må endres."));
    tx.run("dialogue.answer_sent_back", {{"id", id}, {"version", seen_version}, {"comment", said}, {"by", by.id}});
    record_act(tx, "answer-sent-back", by.id, row.answer.thread, Json::object({{"answer", id.text()}}), said);
    return find_answer(tx, id)->answer;
}

} // namespace samband::dialogue
