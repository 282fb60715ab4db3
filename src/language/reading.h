#pragma once
#include "base/json.h"
#include "language/draft.h"
#include "language/finding.h"
#include "language/readability.h"

#include <optional>
#include <string>
#include <vector>

/// Reading a draft: everything that can be said about it without asking the rule book or the network.
/// Pure: the same draft and setting give the same reading. Linear in the length of the draft.
namespace samband::language {

/// What a rule book asks for, as strongly as its clause says it.
struct Demand {
    Level level = Level::warn; ///< must: stop; should: warn; may: advice
    Citation because;
    Tongue tongue = Tongue::nb; ///< the language asked for, where it is one
};

/// What the municipality and the channel decide about reading.
struct Setting {
    Tongue messages = Tongue::nb;          ///< the language of says, try and because
    std::optional<double> lix_limit;       ///< the rule book's; else the strictest of the draft's channels
    int sentence_words = 25;               ///< a longer sentence gets advice
    std::vector<std::string> own_accounts; ///< the municipality's bank accounts: never taken for a person's number
    std::vector<std::string> own_phones;   ///< its directory of telephone numbers, as anybody writes them
    std::vector<std::string> own_domains;  ///< those of its e-mail addresses; what lies under them is its own too

    // What the rule book asks of this draft; where it asks nothing, nothing is said.
    std::optional<Demand> link;           ///< a way to the main source on the website
    std::optional<Demand> staff_first;    ///< staff know before the public does
    std::optional<Demand> person_named;   ///< who is named has said yes; where nothing asks, naming gets advice
    std::vector<Demand> languages;        ///< versions in `tongue`
    std::vector<Tongue> versions;         ///< those that exist beside the draft
    std::optional<Demand> consent;        ///< of those pictured, beyond what the law asks
    std::vector<std::string> local_words; ///< place names and other words that are spelt so here
};

struct SmsSize {
    bool gsm7 = true; ///< else UCS-2
    std::size_t units = 0;
    std::size_t parts = 0;
    std::size_t room = 0; ///< units that the last part still takes
};

/// How much of a channel's limit the draft fills, in the channel's own unit.
struct Variant {
    std::string channel;
    std::size_t units = 0;
    std::size_t limit = 0;
};

struct Reading {
    std::vector<Finding> findings; ///< stops first, then as they stand in the draft
    Readability readability;
    std::optional<SmsSize> sms;    ///< if the draft goes out as SMS
    std::vector<Variant> variants; ///< of its other channels that have a limit

    bool stops() const;
};

Reading read(const Draft& draft, const Setting& setting);

/// The findings, the figures and the variants as the page of checks writes them; a `ruling` is added by who has one.
Json to_json(const Reading& reading);

} // namespace samband::language
