#pragma once
#include "channels/account.h"
#include "keywords/keyword.h"
#include "people/municipality.h"

#include <optional>
#include <string>

/// What a message would do and be answered, before anything is done: the telephone and the page that tries a message
/// ask the same.
namespace samband::keywords {

enum class Will {
    nothing,  ///< it begins with no code word
    help,     ///< HJELP: those that are public
    sign_up,  ///< for what a list's word stands for
    sign_off, ///< from that, and from that alone
    answer,   ///< the prepared one
    ask,      ///< the question of a poll, with its choices
    count,    ///< an answer to it
    closed,   ///< the poll is over
    talk,     ///< a conversation begins
};

struct Answer {
    Will will = Will::nothing;
    std::optional<Keyword> keyword = {};
    std::string words = {}; ///< whole, as the telephone gets it; of a talk without words of its own empty
    int choice = 0;         ///< of a count, from 1
};

/// `number`: E.164, for what it gets already; empty where that is not known.
Answer answer_for(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                  const std::string& text, const std::string& number);

/// Words after `count` that differ by what was there before.
std::string counted_words(const people::Municipality& municipality, const Keyword& keyword, int choice, bool anew);

/// What they are offered, in one part: "Løten: Send VANN, BADET …".
std::string help_words(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account);

} // namespace samband::keywords
