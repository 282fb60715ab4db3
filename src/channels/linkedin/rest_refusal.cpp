#include "base/problem.h"
#include "channels/linkedin/rest.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <charconv>

namespace samband::channels::linkedin {

using networks::Course;
using networks::Failure;

/// By the status of HTTP, and by LinkedIn's code word where one status stands for several things
/// (learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling).
static Failure failure_of(int status, std::string_view code, std::string_view message)
{
    const bool duplicate = message.find("duplicate") != message.npos || code.starts_with("DUPLICATE");
    if (status == 401)
        return {code == "EXPIRED_ACCESS_TOKEN" ? trouble::token_expired : trouble::token_refused, {}, Course::rest};
    if (status == 403) return {trouble::permission_missing, {}, Course::rest};
    if (status == 404 || status == 410) return {trouble::not_there, {}, Course::refuse};
    if (status == 426 || code == "VERSION_MISSING") return {trouble::version_gone, {}, Course::rest};
    if (status == 429) return {trouble::limit_reached, {}, Course::rest};
    if (status == 415) return {trouble::picture_refused, {}, Course::refuse};
    if ((status == 409 || status == 422 || status == 400) && duplicate) return {trouble::twice, {}, Course::ask};
    if (status >= 500) return {trouble::network_down, {}, Course::ask};
    return {trouble::content_refused, {}, Course::refuse};
}

/// What Retry-After says; else an hour: limits are counted by the day, and the day ends at midnight UTC.
static std::int64_t rest_s(const client::Answer& answer)
{
    const std::string_view told = answer.header("Retry-After");
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), seconds);
    const bool plain = error == std::errc() && end == told.data() + told.size();
    return plain && seconds > 0 && seconds <= 7 * 24 * 3'600 ? seconds : 3'600;
}

Failure read_refusal(const client::Answer& answer, std::string_view secret)
{
    Json body;
    try {
        body = parse_json(answer.body);
    } catch (const Problem&) {
        body = {}; // a gateway's page
    }
    const std::string message = member(body, "message");
    Failure failure = failure_of(answer.status, member(body, "code"), message);
    failure.says = networks::cleaned(message, secret);
    failure.says += (failure.says.empty() ? "(" : " (") + std::to_string(answer.status) + ")";
    if (failure.word == trouble::limit_reached) failure.retry_after_s = rest_s(answer);
    return failure;
}

} // namespace samband::channels::linkedin
