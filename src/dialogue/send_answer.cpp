#include "dialogue/send_answer.h"

#include "channels/dispatches.h"
#include "channels/mail/smtp_port.h"
#include "dialogue/answer_check.h"
#include "dialogue/answer_letter.h"
#include "dialogue/answer_moves.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/forget.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "outbox/outbox.h"
#include "rulings/in_force.h"

#include <algorithm>

namespace samband::dialogue {

/// What left the house for it.
struct Leaving {
    std::optional<Id> dispatch = {};
    std::string message_id = {};
};

static channels::Order order_of(db::Reading& tx, const AnswerRow& row, const AnswerWay& way, Instant goes)
{
    channels::Order order;
    order.subject = row.answer.thread;
    order.account = way.account.value().id;
    order.by = row.answer.by;
    order.due = goes;
    order.personal_for_s = answer_kept_s;
    // Who may answer in a crisis was asked as one who speaks in it.
    if (rulings::situation(tx) == rulebook::Situation::crisis)
        order.passes_hold = outbox::passes_now(outbox::crisis_hold);
    return order;
}

/// Its reply names this mail, or comes from this number: it joins the thread.
static void keep_key(db::Writing& tx, const std::string& key, const Id& thread)
{
    tx.run("dialogue.lead_key", {{"conversation", key}, {"thread", thread}});
}

static Leaving send(db::Writing& tx, const people::Municipality& municipality, const AnswerRow& row,
                    const Thread& thread, const AnswerWay& way, Instant goes)
{
    if (row.answer.kind == AnswerKind::noted || way.to.empty()) return {};
    channels::Order order = order_of(tx, row, way, goes);
    order.variant = answer_variant(tx, municipality, row, thread, way);
    if (is_in_network(way.outward)) return {channels::queue_dispatch(tx, order).id, {}};
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, {{way.to, Json::object()}});
    channels::filled(tx, dispatch.id);
    Leaving leaving{dispatch.id, {}};
    const Id shown = way.shown_by.value_or(thread.id);
    if (way.outward == Outward::sms) keep_key(tx, "sms." + way.to, shown);
    if (way.outward != Outward::mail) return leaving;
    const auto deliveries = channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued);
    leaving.message_id = channels::mail::message_id_of(deliveries.at(0).id, *way.account);
    keep_key(tx, "mail." + leaving.message_id, shown);
    return leaving;
}

static Way way_of(const AnswerRow& row, const AnswerWay& way)
{
    if (row.answer.kind == AnswerKind::noted) return way.came_by;
    switch (way.outward) {
    case Outward::mail:
        return Way::email;
    case Outward::told_of:
    case Outward::by_link:
        return Way::form;
    case Outward::sms:
        return Way::sms;
    case Outward::reply:
    case Outward::message:
        return way.came_by;
    case Outward::noted_alone:
        return way.came_by;
    }
    return way.came_by;
}

/// What was said by voice is noted for us: the private link does not show it.
static Id add_entry(db::Writing& tx, const AnswerRow& row, const Thread& thread, const AnswerWay& way, Instant at)
{
    const Id entry = tx.new_id();
    const bool noted = row.answer.kind == AnswerKind::noted;
    const Id shown = way.shown_by.value_or(thread.id);
    const std::string address = is_in_network(way.outward) ? std::string() : way.to; // an id of theirs says nothing
    tx.run("dialogue.insert_entry", {{"id", entry},
                                     {"thread", thread.id},
                                     {"came_to", noted ? std::optional<Id>() : std::optional(shown)},
                                     {"kind", word(EntryKind::out)},
                                     {"way", word(way_of(row, way))},
                                     {"who", ""},
                                     {"address", address},
                                     {"by", row.answer.by},
                                     {"text", signed_text(row.answer.text, row.answer.signature)},
                                     {"at", at},
                                     {"raw", std::optional<Id>()},
                                     {"now", tx.now()}});
    index_entry(tx, thread, entry, at, found_by("", "", address, row.answer.text));
    return entry;
}

static void answer_thread(db::Writing& tx, const AnswerRow& row, const Thread& thread, Instant at)
{
    const ThreadState next = row.answer.closes ? ThreadState::done : ThreadState::waiting;
    tx.run("dialogue.thread_answered", {{"id", thread.id},
                                        {"holding", row.answer.kind == AnswerKind::holding ? 1 : 0},
                                        {"state", word(next)},
                                        {"now", tx.now()},
                                        {"at", at},
                                        {"excerpt", excerpt_of(row.answer.text)}});
    if (!thread.assignee) {
        tx.run("dialogue.assign", {{"id", thread.id}, {"to", std::optional(row.answer.by)}});
        mark_anew(tx, thread.id);
    }
    if (next == ThreadState::done) forget_in_time(tx);
}

Instant let_go(db::Writing& tx, const people::Municipality& municipality, AnswerRow row, const Thread& thread,
               const AnswerWay& way)
{
    if (stands_as_concern(tx, find_thread(tx, thread.id).value())) row.answer.closes = false;
    const bool noted = row.answer.kind == AnswerKind::noted;
    const Instant goes = tx.now().plus_s(undo_s);
    const Instant at = noted ? tx.now() : goes;
    const Leaving leaving = send(tx, municipality, row, thread, way, goes);
    const Id entry = add_entry(tx, row, thread, way, at);
    const auto used = tx.one("dialogue.clock_of_thread", {{"id", thread.id}}).integer("clock_used");
    tx.run("dialogue.answer_goes", {{"id", row.answer.id},
                                    {"outward", word(noted ? Outward::noted_alone : way.outward)},
                                    {"signature", row.answer.signature},
                                    {"entry", entry},
                                    {"dispatch", leaving.dispatch},
                                    {"message_id", leaving.message_id},
                                    {"goes", goes},
                                    {"was_state", word(thread.state)},
                                    {"was_answered", thread.answered},
                                    {"was_used", used}});
    tx.run("dialogue.replace_answers", {{"thread", thread.id}, {"but", row.answer.id}});
    answer_thread(tx, row, thread, at);
    follow_clock(tx, thread.id);
    return goes;
}

std::optional<Id> tell_writer(db::Writing& tx, const people::Municipality& municipality, const Id& by,
                              const Thread& thread, const AnswerWay& way, const std::string& text)
{
    AnswerRow row;
    row.answer.thread = thread.id;
    row.answer.kind = AnswerKind::answer;
    row.answer.outward = way.outward;
    row.answer.text = text;
    row.answer.by = by;
    row.tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    const Leaving leaving = send(tx, municipality, row, thread, way, tx.now());
    add_entry(tx, row, thread, way, tx.now());
    tx.run("dialogue.said_beside", {{"id", thread.id}, {"at", tx.now()}, {"excerpt", excerpt_of(text)}});
    return leaving.dispatch;
}

/// When an answer that leaves at `goes` was let go.
static Instant let_go_at(Instant goes)
{
    return goes.plus_s(-undo_s);
}

static std::optional<Instant> answered_otherwise(db::Reading& tx, const AnswerRow& row)
{
    const auto goes = tx.one("dialogue.answered_otherwise", {{"thread", row.answer.thread}, {"but", row.answer.id}})
                          .maybe_instant("goes_at");
    return goes ? std::optional(let_go_at(*goes)) : std::nullopt;
}

/// By a person: an answer closes a thread no later than it leaves.
static bool is_closed_since(const AnswerRow& row, const Thread& thread)
{
    return thread.state == ThreadState::done && (!row.answer.closes || thread.answered >= row.answer.goes);
}

bool open_again(db::Writing& tx, const AnswerRow& row)
{
    const Thread thread = find_thread(tx, row.answer.thread).value();
    const auto other = answered_otherwise(tx, row);
    if ((other && *other > let_go_at(row.answer.goes)) || is_closed_since(row, thread)) {
        tx.run("dialogue.recount", {{"id", thread.id}});
        return false;
    }
    const Instant answered = std::max(row.was_answered, other.value_or(row.was_answered));
    tx.run("dialogue.waits", {{"id", thread.id}, {"answered", answered}});
    tx.run("dialogue.recount", {{"id", thread.id}});
    tx.run("dialogue.rest_as_before", {{"id", thread.id}, {"state", word(row.was)}});
    tx.run("dialogue.clock_as_before", {{"id", thread.id}, {"used", row.was_used}});
    tx.run("dialogue.breach_goes_on", {{"thread", thread.id}, {"at", let_go_at(row.answer.goes)}});
    follow_clock(tx, thread.id);
    return true;
}

} // namespace samband::dialogue
