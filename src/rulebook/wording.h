#pragma once
#include "rulebook/tongue.h"
#include "rulebook/vocabulary.h"

#include <array>
#include <string>
#include <string_view>

/// The words that rulings are said with, one table a language.
namespace samband::rulebook {

/// The answer in a sentence. {act}, {others} (what somebody else does) and {who} are put in.
struct AnswerWords {
    std::string_view yes, think_first, advised_against, approval, refer, not_yet, forbidden, no_rule;
    std::string_view consult, inform; ///< what is added: " Spør {who} først."
    std::string_view or_, and_;       ///< between the last two of a list
    std::string_view silent;          ///< after a citation of the starter's: " (reglementet er taust)"
};

/// Deadlines as they end a sentence, and the sentences of a duty that depend on more than its kind.
struct DutyWords {
    std::string_view by;                          ///< " innen {day}.{month}. kl. {hour}.{minute}"
    std::array<std::string_view, 12> months = {}; ///< empty where {month} is a number
    std::string_view same_day, without_undue_delay, reasonable;
    std::string_view answer_should, answer_may, sign_first_name, sign_full_name, watch;
};

/// In the vocabulary's order. {to}, {from}, {with}, {text} and {by} stand for a duty's own.
struct Wording {
    std::array<std::string_view, Words<Role>::all.size()> titles; ///< definite: "kommunedirektøren"
    std::array<std::string_view, Words<Act>::all.size()> acts;    ///< "publisere", "uttale deg til pressen"
    std::string_view others_speak_to_press, others_speak_privately;
    std::array<std::string_view, Words<Channel>::all.size()> channels; ///< "på Facebook"
    AnswerWords answer;
    std::array<std::string_view, Words<DutyKind>::all.size()> duties;
    DutyWords duty;
    std::array<std::string_view, 9> outsiders; ///< parties that hold no role, in `outsiders()`' order
};

const Wording& wording(Tongue tongue);

extern const Wording bokmaal_words;
extern const Wording nynorsk_words;
extern const Wording english_words;

/// What somebody else does: "uttale seg til pressen".
std::string_view of_others(const Wording& words, Act act);

/// Puts words in the place of "{who}" in a sentence that has it.
void put(std::string& sentence, std::string_view place, std::string_view words);

} // namespace samband::rulebook
