#pragma once
#include <curl/curl.h>
#include <memory>
#include <string>

/// libcurl behind the clients of this folder.
namespace samband::client {

struct CurlEasyEnd {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CurlListEnd {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlEasy = std::unique_ptr<CURL, CurlEasyEnd>;
using CurlList = std::unique_ptr<curl_slist, CurlListEnd>;

/// libcurl made ready, once in a process; SIGPIPE, which OpenSSL may raise, is let pass.
void prepare_curl();

CurlEasy new_handle();

/// Forgets all options of a handle, but not its connections, and sets what holds for every protocol: no signals, no
/// proxy, certificates checked against those in `ca_file`, or the system's if it is empty.
void set_common(CURL* curl, const std::string& ca_file);

/// Appends to a list. Throws std::bad_alloc.
void append(CurlList& list, const std::string& line);

} // namespace samband::client
