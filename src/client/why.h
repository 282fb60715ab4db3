#pragma once
#include <string_view>

namespace samband::client {

/// Why a call came to nothing.
enum class Why {
    bad_request, ///< the request itself: a URL not plainly written, a header that is none, an address that is none
    not_allowed, ///< the address is closed (Reach)
    no_such_name,
    no_connection,
    no_tls,   ///< no certificate that holds, or no common protocol
    no_login, ///< name, password or token is not taken
    timeout,
    broken_off, ///< closed or reset before the whole answer had come
    too_large,
    not_understood, ///< what came is not the protocol that was asked for
};

/// "not-allowed", "timeout", …: a code word for logs and pages.
std::string_view word(Why why);

} // namespace samband::client
