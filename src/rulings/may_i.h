#pragma once
#include "base/json.h"
#include "http/request.h"
#include "rulebook/question.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// "May I?": what anybody may ask the rule book with a few choices and no word of who asks.
namespace samband::rulings {

/// One answer to choose, and what it says of the question in the rule book's own words
/// (`{"statement":"critical"}`); roles of several choices are held together.
struct WayChoice {
    std::string_view value;
    std::string_view label; ///< a text of the screen; of a role's choice empty: the rule book has its title
    std::string_view says;
};

struct WayAsk {
    std::string_view name; ///< in the address: "about"
    std::string_view label;
    std::vector<WayChoice> choices; ///< the first holds where nothing is chosen
};

/// One way in: at most four questions, and the act that they end in.
struct Way {
    std::string_view path; ///< "/kan-jeg/svare-pressen"
    rulebook::Act act;
    std::string_view icon;
    std::string_view title;
    std::string_view lead;
    std::vector<WayAsk> asks;
};

/// In the order shown.
std::span<const Way> ways();

/// Nothing has been chosen yet: the form stands alone.
bool nothing_chosen(const Way& way, const http::Request& request);

/// Which choice of it the address holds, the first where it holds none. Problem invalid for a word that is none of
/// them; the message lists those that are known.
const WayChoice& chosen(const WayAsk& ask, const http::Request& request);

/// A title as it begins a line: "Ordfører".
std::string with_capital(std::string title);

/// The choices as a question. Situation and time are the house's, and are added where it is asked.
rulebook::Question question_of(const Way& way, const http::Request& request);

} // namespace samband::rulings
