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

/// What came after the forwarding is not in the mail room, and waits still; so does what is as somebody else left it.
static AnswerKind kind_of(const db::Row& forwarding, const Thread& thread, const AnswerWay& way)
{
    const bool as_then = thread.state == ThreadState::open && forwarding.maybe_id("asker_id") == way.asker;
    return as_then ? AnswerKind::answer : AnswerKind::holding;
}

static AnswerRow receipt_of(db::Writing& tx, const db::Row& forwarding, const Thread& thread, const AnswerWay& way)
{
    AnswerRow said;
    Answer& it = said.answer;
    it.id = tx.new_id();
    it.thread = thread.id;
    it.kind = kind_of(forwarding, thread, way);
    it.outward = way.outward;
    it.text = forwarding.text("text");
    it.category =
        rulebook::read_word<rulebook::Category>(forwarding.text("category")).value_or(rulebook::Category::case_matter);
    it.closes = it.kind == AnswerKind::answer && it.category != rulebook::Category::concern;
    it.by = forwarding.id("by_id");
    it.at = it.goes = tx.now();
    said.asker = way.asker;
    said.was = thread.state;
    said.was_answered = thread.answered;
    return said;
}

static void record_said(db::Writing& tx, const AnswerRow& said, const Rule& rule)
{
    const char* kind = said.lacking_roles.empty() ? "thread-answered" : "answer-sent-to-approval";
    record_act(tx, kind, said.answer.by, said.answer.thread,
               Json::object({{"answer", said.answer.id.text()},
                             {"with", "forwarding"},
                             {"rulebook", rule.rules.adopted.text()},
                             {"ruling", rulebook::to_json(rule.ruling)}}),
               said.answer.text);
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
    AnswerRow said = receipt_of(tx, row, thread, way);
    said.tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
    said.answer.signature = signature_of(rule.ruling, {person, place, municipality, way.came_by, said.tongue});
    said.answer.asked_roles = said.lacking_roles = asked_roles(rule.ruling, asked);
    if (!said.lacking_roles.empty()) said.answer.state = AnswerState::waits;
    insert_answer(tx, said);
    record_said(tx, said, rule);
    if (said.lacking_roles.empty()) let_go(tx, municipality, said, thread, way);
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
