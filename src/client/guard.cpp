#include "client/guard.h"

#include <sys/socket.h>

namespace samband::client {
namespace {

curl_socket_t open_socket(void* clientp, curlsocktype, curl_sockaddr* address)
{
    Guard& guard = *static_cast<Guard*>(clientp);
    if (!guard.listed && !is_public(&address->addr, address->addrlen)) {
        guard.refused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

} // namespace

void set_guard(CURL* curl, Guard& guard)
{
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &guard);
}

} // namespace samband::client
