#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "language/reading.h"
#include "people/municipality.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>

/// Answering in the municipality's name, under its rule book.
namespace samband::dialogue {

enum class AnswerKind {
    answer,
    holding, ///< a holding reply: says when, and somebody waits still
    noted,   ///< given by voice or on paper: recorded, and nothing is sent
};
std::string_view word(AnswerKind kind);
std::optional<AnswerKind> answer_kind_of(std::string_view word);

struct AnswerDraft {
    Id thread;
    std::int64_t seen_version = 0;
    AnswerKind kind = AnswerKind::answer;
    std::string text{};                             ///< without signature, which the rule book writes
    std::optional<rulebook::Category> category{};   ///< decided with the answer, where it is not yet
    bool closes = true;                             ///< the thread is done when it has gone; else we wait for them
    std::optional<Instant> promised{};              ///< of a holding reply: when they hear from us
    std::optional<rulebook::Statement> statement{}; ///< of one to the press: what is said to it
    bool despite_advice = false;                    ///< the rule book advises against it, and the person has seen that
};

/// What came of it. A refusal is an outcome: it is recorded and committed like an answer.
struct AnswerOutcome {
    rulebook::Ruling ruling;
    std::optional<Id> answer;    ///< nothing where it was refused, or where the advice against it has to be seen first
    bool waits_for_yes = false;  ///< somebody must approve it first
    std::optional<Instant> goes; ///< leaves then, and can be undone until then; of `noted` too
};

/// Answers a thread by the way it came (answer_way.h). Sends nothing itself: the delivery is queued in the same
/// transaction, and leaves `undo_s` later. Those outside see nothing of it before that.
/// Who answers a journalist is asked as one who speaks to the press. An answer that waits for a yes in the thread is
/// void from now on.
/// Throws Problem: not_found if `person` may not see the thread; conflict (Overtaken) if it changed since
/// `draft.seen_version`; invalid, at its field, where the text is empty, too long for the way, or holds what may not
/// go out (`reading`, of the same text), where no category is known, no time is promised, or the answer cannot leave
/// by that way ("kind").
AnswerOutcome answer_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             const AnswerDraft& draft, const language::Reading& reading);

} // namespace samband::dialogue
