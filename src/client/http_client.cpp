#include "client/http_client.h"

#include "base/text.h"
#include "client/guard.h"
#include "client/http_request.h"

namespace samband::client {
namespace {

/// One call under way.
struct Call {
    const Request& request;
    Guard guard;
    int started = 0; ///< how often the request began to be sent
    bool too_large = false;
    std::size_t head_bytes = 0;
    Answer answer;

    bool may_start_again() const { return request.method == "GET" || request.method == "HEAD"; }
};

/// Called when the connection stands, just before the first byte of the request. libcurl sends a request again by
/// itself when a kept connection ends without an answer; the peer may have received it, so that is for reading only.
int on_start(void* clientp, char*, char*, int, int)
{
    Call& call = *static_cast<Call*>(clientp);
    if (call.started > 0 && !call.may_start_again()) return CURL_PREREQFUNC_ABORT;
    ++call.started;
    return CURL_PREREQFUNC_OK;
}

std::size_t on_header(char* bytes, std::size_t, std::size_t count, void* clientp)
{
    Call& call = *static_cast<Call*>(clientp);
    call.head_bytes += count;
    if (call.head_bytes > answer_head_bytes) {
        call.too_large = true;
        return 0;
    }
    const std::string_view line = trim({bytes, count});
    const std::size_t colon = line.find(':');
    if (line.starts_with("HTTP/")) // of a 1xx before, or of the answer
        call.answer.headers.clear();
    else if (colon != line.npos)
        call.answer.headers.emplace_back(line.substr(0, colon), trim(line.substr(colon + 1)));
    return count;
}

std::size_t on_body(char* bytes, std::size_t, std::size_t count, void* clientp)
{
    Call& call = *static_cast<Call*>(clientp);
    if (call.answer.body.size() + count > call.request.limits.answer_body) {
        call.too_large = true;
        return 0;
    }
    call.answer.body.append(bytes, count);
    return count;
}

void set_method(CURL* curl, const Request& request)
{
    if (request.method == "HEAD") curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    const bool bodiless = request.body.empty() && (request.method == "GET" || request.method == "HEAD");
    if (!bodiless) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

void set_call(CURL* curl, Call& call, const CurlList& headers)
{
    const Request& request = call.request;
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTP09_ALLOWED, 0L);
    set_method(curl, request);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.limits.connect_ms));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(request.limits.total_ms));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(least_rate));
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(slow_for_s));
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, on_start);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, &call);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &call);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &call);
    set_guard(curl, call.guard);
}

Why why_of(CURLcode code, const Call& call)
{
    if (call.too_large) return Why::too_large;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return Why::no_such_name;
    case CURLE_COULDNT_CONNECT:
        return call.guard.refused ? Why::not_allowed : Why::no_connection;
    case CURLE_OPERATION_TIMEDOUT:
        return Why::timeout;
    case CURLE_URL_MALFORMAT:
        return Why::bad_request;
    case CURLE_UNSUPPORTED_PROTOCOL: // HTTP/0.9 is told by this code
    case CURLE_WEIRD_SERVER_REPLY:
        return Why::not_understood;
    default:
        return call.started == 0 ? Why::no_tls : Why::broken_off;
    }
}

Outcome outcome_of(CURL* curl, CURLcode code, Call& call)
{
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (code == CURLE_OK && status >= 200 && status <= 599) {
        call.answer.status = static_cast<int>(status);
        return std::move(call.answer);
    }
    const Why why = code == CURLE_OK ? Why::not_understood : why_of(code, call);
    if (call.started == 0) return NotSent{why};
    return Unknown{why, status >= 200 && status <= 599 ? static_cast<int>(status) : 0};
}

} // namespace

/// Handles not in use, the latest used last: it is the one whose connection is likeliest to stand.
struct HttpClient::Handles {
    std::mutex mutex;
    std::vector<CurlEasy> idle;

    CurlEasy take()
    {
        const std::lock_guard lock(mutex);
        if (idle.empty()) return new_handle();
        CurlEasy handle = std::move(idle.back());
        idle.pop_back();
        return handle;
    }

    void give_back(CurlEasy handle)
    {
        curl_easy_reset(handle.get()); // it must not point to what is gone
        const std::lock_guard lock(mutex);
        if (idle.size() < kept_handles) idle.push_back(std::move(handle));
    }
};

HttpClient::HttpClient(ClientSetting setting) : setting_(std::move(setting)), handles_(std::make_unique<Handles>()) {}
HttpClient::~HttpClient() = default;

Outcome HttpClient::call(const Request& request)
{
    const auto place = read_place(request.url);
    if (!place || !is_well_formed(request)) return NotSent{Why::bad_request};
    if (!setting_.reach.allows(request.url)) return NotSent{Why::not_allowed};
    Call call{request, {setting_.reach.lists(*place)}, 0, false, 0, {}};
    const CurlList headers = header_lines(request);
    CurlEasy handle = handles_->take();
    set_common(handle.get(), setting_.ca_file);
    curl_easy_setopt(handle.get(), CURLOPT_USERAGENT, setting_.agent.c_str());
    set_call(handle.get(), call, headers);
    const CURLcode code = curl_easy_perform(handle.get());
    Outcome outcome = outcome_of(handle.get(), code, call);
    handles_->give_back(std::move(handle));
    return outcome;
}

} // namespace samband::client
