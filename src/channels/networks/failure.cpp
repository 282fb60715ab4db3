#include "channels/networks/failure.h"

#include "channels/networks/trouble.h"

namespace samband::channels::networks {

static std::string error_of(const Failure& failure)
{
    return std::string(failure.word) + (failure.says.empty() ? "" : ": " + failure.says);
}

Result result_of(const Failure& failure, Call call)
{
    std::string error = error_of(failure);
    switch (failure.course) {
    case Course::refuse:
        return Refused{std::move(error)};
    case Course::later:
        return Later{std::move(error), failure.retry_after_s, false};
    case Course::rest:
        return Later{std::move(error), failure.retry_after_s, true};
    case Course::ask:
        break;
    }
    if (call == Call::publishing) return Unknown{std::move(error)};
    return Later{std::move(error), failure.retry_after_s, false};
}

Result unseen(const Failure& failure)
{
    if (failure.course == Course::rest) return result_of(failure, Call::repeatable);
    return Unknown{error_of(failure)};
}

Failure unanswered(const client::NotSent& not_sent)
{
    const bool ours = not_sent.why == client::Why::bad_request || not_sent.why == client::Why::not_allowed;
    return {ours ? trouble::settings_wrong : trouble::no_connection, std::string(client::word(not_sent.why)),
            Course::rest};
}

Failure unanswered(const client::Unknown& unknown)
{
    return {trouble::answer_lost, std::string(client::word(unknown.why)), Course::ask};
}

} // namespace samband::channels::networks
