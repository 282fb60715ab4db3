#include "channels/account.h"

namespace samband::channels {

std::string_view word(AccountState state)
{
    switch (state) {
    case AccountState::proposed:
        return "proposed";
    case AccountState::open:
        return "open";
    case AccountState::closed:
        return "closed";
    }
    return "proposed";
}

std::optional<AccountState> account_state_of(std::string_view text)
{
    for (const AccountState state : {AccountState::proposed, AccountState::open, AccountState::closed})
        if (word(state) == text) return state;
    return std::nullopt;
}

} // namespace samband::channels
