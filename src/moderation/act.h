#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "dialogue/way.h"
#include "moderation/reason.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What somebody does, or wanted to do, about a message that another wrote.
namespace samband::moderation {

enum class Verb { hide, show, remove };
std::string_view word(Verb verb);
std::optional<Verb> verb_of(std::string_view word);

enum class ActState {
    refused,   ///< by the rule book; kept with the clause
    waits,     ///< for somebody's yes
    sent_back, ///< with a comment
    under_way, ///< the network has been asked
    done,
    failed,   ///< the network would not
    in_doubt, ///< nobody knows whether the network did it
};
std::string_view word(ActState state);

/// How whoever wrote it is told.
enum class TellWay {
    none,    ///< there is none, or there is nothing to tell
    message, ///< a private message in the network
    mail,
    sms,
    link, ///< at the private link, and a letter that says so where there is an address
};
std::string_view word(TellWay way);

struct ModerationAct {
    Id id{};
    std::int64_t version = 1;
    Verb verb = Verb::hide;
    ActState state = ActState::done;
    Id thread{};
    Id entry{};
    dialogue::Way way = dialogue::Way::form;
    rulebook::Category category = rulebook::Category::neutral;
    std::vector<Reason> reasons{};
    std::string why{};
    Id by{};
    std::string by_name{};
    Instant at{};
    std::vector<std::string> asked_roles{};   ///< whose yes it waits for, or had
    std::vector<std::string> lacking_roles{}; ///< whose it waits for still
    std::optional<Id> yes{};
    std::string yes_name{};
    std::string comment{}; ///< of one that was sent back
    Id rulebook{};
    std::string ruling{}; ///< JSON, as rulebook::to_json
    std::optional<Id> evidence{};
    std::optional<Id> dispatch{};
    TellWay told_by = TellWay::none;
    std::string told{};
    std::string told_state{}; ///< under-way, done, failed, in-doubt; empty: nothing was told
    std::optional<Id> told_dispatch{};
    std::string error{};
    std::optional<Instant> done_at{};
};

/// "Personangrep, Trussel": bokmål, each through the catalogue before it is joined; here the first of them.
const char* first_reason(const std::vector<Reason>& reasons);

} // namespace samband::moderation
