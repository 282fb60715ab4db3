#pragma once
#include "client/reach.h"

namespace samband::client {

enum class Security {
    tls,      ///< from the first byte (465, 993)
    starttls, ///< asked for in the open, required: nothing is said without it (587, 143)
    plain,    ///< none, for a server on the same machine
};

/// Where, and as whom.
struct Login {
    std::string host{};
    std::uint16_t port = 0;
    Security security = Security::starttls;
    std::string user{};    ///< empty: no sign-in
    std::string secret{};  ///< password, or bearer token; stands in no error and no log
    bool oauth2 = false;   ///< `secret` is a token (XOAUTH2)
    std::string ca_file{}; ///< certificates to trust; empty for the system's
};

} // namespace samband::client
