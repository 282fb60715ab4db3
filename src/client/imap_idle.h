#pragma once
#include "client/imap_client.h"

#include <functional>
#include <optional>

/// Waiting at a mailbox until there is mail (RFC 2177), over a connection of its own that reads nothing.
namespace samband::client {

struct Idling {
    std::function<bool()> ending; ///< asked a few times a second: yes ends the waiting
    /// There may be new mail: told once when the waiting begins, since what came before would be missed, and each time
    /// that the mailbox grows. The waiting goes on when it comes back.
    std::function<void()> came;
    int again_s = imap_idle_s; ///< IDLE is said anew after so long; RFC 2177 asks for less than 29 minutes
};

enum class Waited {
    ended,       ///< `ending` said yes
    not_offered, ///< the server has no IDLE: it must be asked now and then
};

/// Blocks until it ends, or the connection does (NotFetched: also a server that says good-bye).
std::variant<Waited, NotFetched> wait_for_mail(const ImapSetting& setting, const Idling& idling);

} // namespace samband::client
