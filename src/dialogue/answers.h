#pragma once
#include "channels/happenings.h"
#include "dialogue/answer_message.h"
#include "dialogue/answer_way.h"

#include <string>
#include <vector>

/// Answers as they stand, from the text that somebody leaves for another to the one that has gone out.
namespace samband::dialogue {

enum class AnswerState {
    left,      ///< by one who may not answer, for one who may
    waits,     ///< for somebody's yes
    sent_back, ///< with a comment
    going,     ///< has its yes, or needs none; can be undone until `goes`
    gone,      ///< it is where it should
    in_doubt,  ///< it may have arrived: a person says which, at its dispatch
    came_back, ///< it did not arrive: the thread is open again
    undone,    ///< within the time
    replaced,  ///< its thread was answered otherwise, or it was written anew
};
std::string_view word(AnswerState state);
std::optional<AnswerState> answer_state_of(std::string_view word);

struct Answer {
    Id id;
    Id thread;
    std::int64_t version = 0;
    AnswerKind kind = AnswerKind::answer;
    AnswerState state = AnswerState::going;
    Outward outward = Outward::noted_alone;
    std::string text;      ///< without signature
    std::string signature; ///< may be empty
    rulebook::Category category = rulebook::Category::neutral;
    bool closes = true;
    std::optional<Instant> promised; ///< of a holding reply
    Id by;
    std::string by_name;
    std::vector<std::string> asked_roles; ///< whose yes it waits for, or had
    std::optional<Id> said_yes;           ///< who gave it
    std::string comment;                  ///< of one that was sent back
    std::optional<Id> entry;              ///< in the thread; nothing while it waits
    std::optional<Id> dispatch;           ///< what left the house; nothing where nothing does
    Instant at;                           ///< when it was written
    Instant goes;                         ///< leaves, or left, then
    std::string error;                    ///< of one that came back: what the channel said

    /// Until then it can be undone.
    bool may_be_undone(Instant now) const { return state == AnswerState::going && now < goes; }
};

/// Problem not_found: also where the person may not read its thread.
Answer load_answer(db::Reading& tx, const people::Person& person, const Id& id);
/// All of a thread, the newest first; at most 200.
std::vector<Answer> answers_of(db::Reading& tx, const Id& thread);
/// For I dag: those that wait for this person's yes, the oldest first.
std::vector<Answer> answers_waiting_for(db::Reading& tx, const people::Person& person);
/// Those of one thread that do.
std::vector<Id> yes_asked_in(db::Reading& tx, const people::Person& person, const Id& thread);
/// One of the thread does: whoever is to say yes reads what it answers.
bool yes_is_asked(db::Reading& tx, const people::Person& person, const Id& thread);
/// For I dag: this person's own that were sent back, came back or may not have arrived; the newest first.
std::vector<Answer> answers_returned_to(db::Reading& tx, const people::Person& person);
/// What somebody who waits in it was told in a holding reply: when they hear from us. Nothing where that was kept.
std::optional<Instant> promise_of(db::Reading& tx, const Id& thread);
/// An answer of the thread is within its ten seconds: those outside see nothing of it yet.
bool is_leaving(db::Reading& tx, const Id& thread);

/// Takes it back within its ten seconds, and gives back what was written, for the box. By whoever wrote it.
/// Problem conflict where it has left.
Answer undo_answer(db::Writing& tx, const people::Person& by, const Id& answer);

/// A yes to exactly that text: it leaves as one's that wrote it, signed as then. Problem conflict (Overtaken) where the
/// answer or its thread has changed since `seen_version` of the answer; forbidden to whose yes is not asked.
Answer approve_answer(db::Writing& tx, const people::Person& by, const people::Municipality& municipality,
                      const Id& answer, std::int64_t seen_version);
/// Back to whoever wrote it, with a comment. Problem invalid without one; forbidden as above.
Answer send_back_answer(db::Writing& tx, const people::Person& by, const Id& answer, std::int64_t seen_version,
                        const std::string& comment);
/// Who may not answer leaves a text for one who may: it stands in the thread for those inside.
Answer leave_answer(db::Writing& tx, const people::Person& by, const AnswerDraft& draft);

/// Reactions (main/wiring.cpp): what became of the delivery. One that did not arrive opens its thread again, and is
/// told to whoever wrote it. One that may have arrived is told to them too, and leaves the thread as it is. What
/// arrives after all, because a person sent it again or says so, answers what it answered.
void follow_delivery(db::Writing& tx, const channels::DispatchEnded& happening);
void follow_bounce(db::Writing& tx, const channels::DeliveryBounced& happening);

} // namespace samband::dialogue
