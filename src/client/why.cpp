#include "client/why.h"

namespace samband::client {

std::string_view word(Why why)
{
    switch (why) {
    case Why::bad_request:
        return "bad-request";
    case Why::not_allowed:
        return "not-allowed";
    case Why::no_such_name:
        return "no-such-name";
    case Why::no_connection:
        return "no-connection";
    case Why::no_tls:
        return "no-tls";
    case Why::no_login:
        return "no-login";
    case Why::timeout:
        return "timeout";
    case Why::broken_off:
        return "broken-off";
    case Why::too_large:
        return "too-large";
    case Why::not_understood:
        return "not-understood";
    }
    return {};
}

} // namespace samband::client
