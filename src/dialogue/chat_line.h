#pragma once
#include "dialogue/answer_box.h"
#include "dialogue/answer_message.h"

#include <optional>
#include <string>
#include <vector>

/// What a chat does to its thread. The room of chats (`chat/`) holds who has it, and when; here its lines are answers
/// under the rule book as any other, but that they leave at once.
namespace samband::dialogue {

struct ChatLine {
    Id thread;
    std::string text{};          ///< without who says it, which the rule book writes
    bool despite_advice = false; ///< the rule book advises against it, and the person has seen that
};

/// The thread's, decided or proposed, else a question: nobody sorts while they talk.
rulebook::Category category_in_chat(const Thread& thread);

struct ChatOutcome {
    rulebook::Ruling ruling;
    std::optional<Id> entry; ///< nothing where it was refused, or where the advice against it has to be seen first
    bool needs_yes = false;  ///< refused, since nobody's yes can be waited for in a chat
};

/// Says a line in the municipality's name. The first by each person says who answers, as the rule book has answers
/// signed (E5). A refusal is an outcome, recorded and committed. Problem not_found if `person` may not see the thread;
/// invalid, at "text", where it is empty, too long, or holds what may not go out (`reading`, of the same text).
ChatOutcome say_in_chat(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                        const ChatLine& line, const language::Reading& reading);

/// What whoever has the chat must know before they say anything; as `answer_box`.
AnswerBox chat_box(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                   const Thread& thread, http::Language language);

/// Nobody is at the other end of the chat any more. Settled: the thread is done, unless somebody waits for an answer in
/// it or it may concern a life; else it is open, and its clock runs. Recorded "chat-ended" with `how`. Nothing happens
/// where the thread is forgotten.
void end_chat(db::Writing& tx, const Id& thread, const std::optional<Id>& by, std::string_view how, bool settled);

/// Where the answer to what was left unanswered goes. Problem invalid, at "email", where it is no mail address.
void keep_chat_address(db::Writing& tx, const Id& thread, const std::string& address);

} // namespace samband::dialogue
