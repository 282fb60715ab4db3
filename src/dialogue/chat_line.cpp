#include "dialogue/chat_line.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_check.h"
#include "dialogue/answer_row.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/forget.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/signature.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static constexpr std::size_t excerpt_characters = 160;

static std::string tongue_of(const Thread& thread, const people::Municipality& municipality)
{
    return thread.tongue.empty() ? municipality.language : thread.tongue;
}

rulebook::Category category_in_chat(const Thread& thread)
{
    return thread.category ? *thread.category : thread.proposed.value_or(rulebook::Category::question);
}

static bool has_said(db::Reading& tx, const Id& thread, const Id& person)
{
    return tx.one("dialogue.said_by", {{"thread", thread}, {"person", person}}).integer("there") > 0;
}

static Id add_entry(db::Writing& tx, const Thread& thread, const AnswerRow& row)
{
    const Id entry = tx.new_id();
    const std::string& who = row.answer.signature;
    tx.run("dialogue.insert_entry", {{"id", entry},
                                     {"thread", thread.id},
                                     {"came_to", std::optional(thread.id)},
                                     {"kind", word(EntryKind::out)},
                                     {"way", word(Way::chat)},
                                     {"who", ""},
                                     {"address", ""},
                                     {"by", std::optional(row.answer.by)},
                                     {"text", who.empty() ? row.answer.text : who + "\n\n" + row.answer.text},
                                     {"at", tx.now()},
                                     {"raw", std::optional<Id>()},
                                     {"now", tx.now()}});
    index_entry(tx, thread, entry, tx.now(), found_by("", "", "", row.answer.text));
    return entry;
}

static AnswerRow row_of(db::Writing& tx, const Answering& asked, const std::string& tongue)
{
    AnswerRow row;
    row.answer.id = tx.new_id();
    row.answer.thread = asked.thread.id;
    row.answer.outward = Outward::by_link;
    row.answer.category = *asked.category;
    row.answer.closes = false;
    row.answer.by = asked.person.id;
    row.answer.at = row.answer.goes = tx.now();
    row.tongue = tongue;
    row.was = asked.thread.state;
    row.was_answered = asked.thread.answered;
    return row;
}

/// It has left when this commits: there is nothing to undo.
static Id let_out(db::Writing& tx, const Thread& thread, const AnswerRow& row)
{
    insert_answer(tx, row);
    const Id entry = add_entry(tx, thread, row);
    const auto used = tx.one("dialogue.clock_of_thread", {{"id", thread.id}}).integer("clock_used");
    tx.run("dialogue.answer_goes", {{"id", row.answer.id},
                                    {"outward", word(row.answer.outward)},
                                    {"signature", row.answer.signature},
                                    {"entry", entry},
                                    {"dispatch", std::optional<Id>()},
                                    {"message_id", ""},
                                    {"goes", tx.now()},
                                    {"was_state", word(thread.state)},
                                    {"was_answered", thread.answered},
                                    {"was_used", used}});
    tx.run("dialogue.thread_answered", {{"id", thread.id},
                                        {"holding", 0},
                                        {"state", word(ThreadState::waiting)},
                                        {"now", tx.now()},
                                        {"at", tx.now()},
                                        {"excerpt", shortened(trim(row.answer.text), excerpt_characters)}});
    follow_clock(tx, thread.id);
    return entry;
}

ChatOutcome say_in_chat(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                        const ChatLine& line, const language::Reading& reading)
{
    const Thread thread = load_thread(tx, person, line.thread);
    const rulebook::Category category = category_in_chat(thread);
    const Answering asked{person, thread, Way::chat, category, {}};
    const Rule rule = rule_on_act(tx, asked);
    const bool needs_yes = !asked_roles(rule.ruling, asked).empty();
    if (is_refused(rule.ruling) || needs_yes) {
        record_refused(tx, asked, rule, "chat");
        return {rule.ruling, {}, needs_yes};
    }
    AnswerRow row = row_of(tx, asked, tongue_of(thread, municipality));
    AnswerWay way = answer_way(tx, thread);
    way.outward = Outward::by_link;
    row.answer.text = hold_answer({.thread = thread.id, .text = line.text}, way, "", reading, tx.now());
    if (graphemes(row.answer.text) > chat_line_characters)
        throw Problem(ProblemCode::invalid, "Linjen er for lang.", {{"text", text_of("Del den i flere.")}});
    const bool advised = rule.ruling.outcome == rulebook::Outcome::advised_against;
    if (advised && !line.despite_advice) return {rule.ruling, {}, false};
    if (!has_said(tx, thread.id, person.id)) {
        const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
        row.answer.signature = presentation_of(rule.ruling, {person, place, municipality, Way::chat, row.tongue});
    }
    row.asker = way.asker;
    const Id entry = let_out(tx, thread, row);
    record_act(tx, "thread-answered", person.id, thread.id,
               Json::object({{"answer", row.answer.id.text()},
                             {"answer_kind", word(AnswerKind::answer)},
                             {"outward", word(Way::chat)},
                             {"category", rulebook::word(category)},
                             {"rulebook", rule.rules.adopted.text()},
                             {"ruling", rulebook::to_json(rule.ruling)}}),
               signed_text(row.answer.text, row.answer.signature));
    return {rule.ruling, entry, false};
}

static void rest(db::Writing& tx, const Thread& thread, bool settled)
{
    const bool done = settled && !thread.waits_since && !stands_as_concern(tx, thread);
    if (done && thread.state != ThreadState::done) {
        tx.run("dialogue.close", {{"id", thread.id}, {"why", thread.closed_why}, {"now", tx.now()}});
        forget_in_time(tx);
    }
    if (!done && thread.state != ThreadState::open) tx.run("dialogue.reopen", {{"id", thread.id}});
    follow_clock(tx, thread.id);
}

void end_chat(db::Writing& tx, const Id& id, const std::optional<Id>& by, std::string_view how, bool settled)
{
    const auto thread = find_thread(tx, id);
    if (!thread) return;
    rest(tx, *thread, settled);
    const bool done = find_thread(tx, id).value().state == ThreadState::done;
    record_of_chat(tx, "chat-ended", by, thread->id, Json::object({{"how", how}, {"done", done}}));
}

void keep_chat_address(db::Writing& tx, const Id& id, const std::string& address)
{
    if (!is_mail_address(address))
        throw Problem(ProblemCode::invalid, "Adressen er ikke hel.", {{"email", text_of("Skriv én e-postadresse.")}});
    const auto thread = find_thread(tx, id);
    if (!thread) throw Problem(ProblemCode::not_found, "Samtalen finnes ikke.");
    tx.run("dialogue.address_of_chat", {{"id", thread->id}, {"address", address}});
    record_of_chat(tx, "thread-address-given", {}, thread->id, Json::object());
}

} // namespace samband::dialogue
