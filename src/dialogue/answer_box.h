#pragma once
#include "channels/port.h"
#include "dialogue/answer_message.h"
#include "dialogue/answer_way.h"
#include "dialogue/fixed_text.h"
#include "people/visit.h"
#include "rulebook/question.h"

#include <string>
#include <vector>

/// What whoever is about to answer must know. Asks, and writes nothing.
namespace samband::dialogue {

/// One thing that the rule book says of the answer.
struct Remember {
    rulebook::DutyKind duty;
    rulebook::Strength strength = rulebook::Strength::shall;
    std::string says;     ///< one sentence, in the language asked for
    bool checked = false; ///< the program does it, or stops an answer without it
};

/// How long it may be.
struct AnswerRoom {
    std::size_t most = 0; ///< in `unit`; 0: no limit of the way's own
    channels::LengthUnit unit = channels::LengthUnit::graphemes;
    std::size_t signature = 0; ///< so much of it the signature takes, in `unit`; of SMS in characters
};

struct AnswerBox {
    rulebook::Question question;
    rulebook::Ruling ruling;
    bool no_category =
        false;               ///< none is decided, and none proposed that pressing decides: it is chosen with the answer
    bool may = false;        ///< refused otherwise; `noted` is refused with it
    bool asks_first = false; ///< a yes is needed: from `who`
    bool advised_against = false;
    std::vector<std::string> who; ///< by name: who may answer where this person may not, else whose yes is asked
    AnswerWay way;
    std::string sent_as;   ///< whom it is from, as those outside see it: "Løten kommune <post@…>"
    std::string signature; ///< what is written below the text
    std::string tongue;    ///< of the answer: nb, nn, en
    AnswerRoom room;
    std::vector<Remember> remember; ///< what must be, then what should, then what may
    std::vector<ReadyText> texts;
    std::string contact_refusal{}; ///< what a polite no to private contact says (E14), ready
    const char* track = nullptr;   ///< what refers it to the track that it has (E9), bokmål; null: it has none
    std::string track_text{};      ///< what that says, ready
    Instant promise; ///< when a holding reply would say that they hear from us: the next day that somebody is there
};

/// `as`: the category that the person thinks of; the thread's own otherwise. `at`: for the language of the sentences.
AnswerBox answer_box(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                     const Thread& thread, const std::optional<rulebook::Category>& as, http::Language language);

/// How much of the room the text and its signature take, in the room's unit.
std::size_t length_of_answer(const AnswerBox& box, const std::string& text);

/// Reads the answer before any transaction, in the language of the screen, with the municipality's own words and
/// numbers. What may not go by that way stops: an identity number by none, a telephone number, an address or a date of
/// birth by none that others read along.
language::Reading read_answer(people::Visit& visit, const Thread& thread, const std::string& text);
/// The same, where what the municipality knows has been fetched.
language::Reading read_as_answer(const language::Draft& draft, const language::Setting& setting, Way way,
                                 Outward outward = Outward::noted_alone);

} // namespace samband::dialogue
