#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "base/json.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>

/// An account: one place in one channel that the municipality runs, and how it is reached.
namespace samband::channels {

enum class AccountState {
    proposed, ///< somebody asks for it; the rule book's procedure is under way (D2)
    open,
    closed,
};
std::string_view word(AccountState state);
std::optional<AccountState> account_state_of(std::string_view word);

struct Account {
    Id id;
    std::int64_t version = 0;
    rulebook::Channel channel = rulebook::Channel::website;
    std::string driver;  ///< the port that serves it: "own", "smtp", "kannel", "facebook", "hand-over", …
    std::string name;    ///< as people say it: "Løten kommune på Facebook"
    std::string address; ///< where it is found: "https://www.facebook.com/lotenkommune"; may be empty
    AccountState state = AccountState::proposed;
    /// What the driver needs and anybody at the desk may see: host, port, page id, version. An object.
    Json settings = Json::object();
    bool has_secret = false; ///< the secret itself is read by `load_secret` alone
    std::optional<Instant> secret_expires;
};

} // namespace samband::channels
