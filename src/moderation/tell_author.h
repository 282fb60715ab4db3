#pragma once
#include "db/transaction.h"
#include "dialogue/answer_way.h"
#include "dialogue/comment.h"
#include "moderation/act.h"
#include "people/municipality.h"
#include "rulebook/rulebook.h"
#include "rulebook/ruling.h"

/// Whoever wrote what is hidden or removed is told: what was done, why, by which rule, and where to complain.
namespace samband::moderation {

struct Telling {
    TellWay by = TellWay::none;
    dialogue::AnswerWay way{};                  ///< of mail, sms and link
    std::optional<dialogue::Comment> comment{}; ///< of a private message in a network
};
/// The way to whoever wrote it, by the message's own way in. None to whom only an open comment field leads.
Telling telling_of(db::Reading& tx, const dialogue::Thread& thread, const dialogue::Entry& entry);

/// What is written, in the language that the thread is in.
struct ToldOf {
    Verb verb = Verb::hide;
    std::vector<Reason> reasons{};
    std::string why{};
    Instant said{};       ///< when the message was written
    std::string source{}; ///< of the clause, as people say it
    std::string section{};
    std::string says{};
    std::string tongue = "nb";
};
std::string told_text(const ToldOf& of, const people::Municipality& municipality);

/// It leaves, and is noted on the act, which is not stored here.
void tell_author(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
                 const dialogue::Thread& thread, const dialogue::Entry& entry);

/// What is told of that act, as its ruling and rule book say.
std::string told_text_of(db::Reading& tx, const people::Municipality& municipality, const ModerationAct& act,
                         const dialogue::Thread& thread, const dialogue::Entry& entry);

} // namespace samband::moderation
