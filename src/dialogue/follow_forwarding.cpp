#include "channels/dispatches.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/record.h"
#include "dialogue/send_answer.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/person_store.h"

namespace samband::dialogue {

static bool has_receipt(db::Reading& tx, const Id& dispatch)
{
    const channels::StateCounts counts = channels::counts_of(tx, dispatch);
    return counts.contains(channels::DeliveryState::sent) || counts.contains(channels::DeliveryState::confirmed);
}

/// As one's that sent it on, who was asked about it then, and is asked again now.
static void say_so(db::Writing& tx, const db::Row& row, const people::Municipality& municipality)
{
    const Thread thread = find_thread(tx, row.id("thread_id")).value();
    const people::Person person = people::load_person(tx, row.id("by_id"));
    const AnswerWay way = answer_way(tx, thread);
    const auto category = rulebook::read_word<rulebook::Category>(row.text("category"));
    const Answering asked{person, thread, way.came_by, category, {}};
    const Rule rule = rule_on_act(tx, asked);
    if (is_refused(rule.ruling) || way.outward == Outward::noted_alone) return;
    AnswerRow said;
    Answer& it = said.answer;
    it.id = tx.new_id();
    it.thread = thread.id;
    it.outward = way.outward;
    it.text = row.text("text");
    it.category = category.value_or(rulebook::Category::case_matter);
    it.closes = it.category != rulebook::Category::concern;
    it.by = person.id;
    it.at = it.goes = tx.now();
    said.tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    said.asker = way.asker;
    said.was = thread.state;
    said.was_answered = thread.answered;
    const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
    it.signature = signature_of(rule.ruling, {person, place, municipality, way.came_by, said.tongue});
    insert_answer(tx, said);
    record_act(tx, "thread-answered", person.id, thread.id,
               Json::object({{"answer", it.id.text()},
                             {"with", "forwarding"},
                             {"rulebook", rule.rules.adopted.text()},
                             {"ruling", rulebook::to_json(rule.ruling)}}),
               it.text);
    let_go(tx, municipality, said, thread, way);
}

void follow_forwarding(db::Writing& tx, const channels::DispatchEnded& happening,
                       const people::Municipality& municipality)
{
    const auto row = tx.maybe("dialogue.forwarding_of_dispatch", {{"dispatch", happening.dispatch}});
    if (!row || row->maybe_instant("arrived_at")) return;
    const bool arrived = has_receipt(tx, happening.dispatch);
    tx.run("dialogue.forwarding_ended", {{"id", row->id("id")},
                                         {"arrived", arrived ? std::optional(tx.now()) : std::nullopt},
                                         {"failed", arrived ? 0 : 1}});
    tx.run("dialogue.thread_version_up", {{"id", row->id("thread_id")}});
    ledger::append(tx, {arrived ? "forwarding-arrived" : "forwarding-failed",
                        row->id("thread_id"),
                        {},
                        Json::object({{"dispatch", happening.dispatch.text()}})});
    if (arrived && !row->text("text").empty()) say_so(tx, *row, municipality);
}

} // namespace samband::dialogue
