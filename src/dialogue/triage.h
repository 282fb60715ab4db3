#pragma once
#include "base/json.h"
#include "dialogue/way.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a message is, as rules that we wrote and can explain propose it; a person decides. Pure, and linear in the
/// text. Bokmål and nynorsk.
namespace samband::dialogue {

struct Proposal {
    rulebook::Category category = rulebook::Category::neutral;
    std::vector<rulebook::Category> others; ///< the next likely ones, the likeliest first, at most two
    std::vector<std::string> words;         ///< what decided it, as written in the message, at most five
    std::string tongue;                     ///< "nb", "nn", "en"; empty: not known
};

/// Of the beginning of the text, `triage_bytes` of it.
Proposal propose(std::string_view subject, std::string_view text, Way way);

/// For `Thread::proposed_why`: {others: […], words: […]}.
std::string why_text(const Proposal& proposal);
Proposal proposal_of(rulebook::Category category, std::string_view why);

} // namespace samband::dialogue
