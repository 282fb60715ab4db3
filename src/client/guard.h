#pragma once
#include "client/curl.h"
#include "client/reach.h"

/// The guard at the socket, so that a name which leads elsewhere the second time (DNS rebinding) gains nothing.
namespace samband::client {

/// What one transfer may connect to, and what became of it. Lives as long as the transfer.
struct Guard {
    bool listed = false;  ///< the place is on the list: any address is allowed
    bool refused = false; ///< an address was refused
};

/// Makes each socket that this handle opens ask the guard about the address it is for.
void set_guard(CURL* curl, Guard& guard);

} // namespace samband::client
