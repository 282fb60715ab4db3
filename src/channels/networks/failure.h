#pragma once
#include "base/json.h"
#include "channels/port.h"
#include "client/http_client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What a network's refusal means for a delivery, whichever network it was.
namespace samband::channels::networks {

/// What helps.
enum class Course {
    refuse, ///< nothing: it will not go like this
    later,  ///< trying again
    rest,   ///< trying again, once the account is well: token, permission, limit, no connection
    ask,    ///< whether it was carried out is not known
};

struct Failure {
    std::string_view word; ///< of trouble.h
    std::string says = {}; ///< the network's own words, cleaned (`cleaned`); may be empty
    Course course = Course::refuse;
    std::optional<std::int64_t> retry_after_s = {};
};

/// A call brings out what was not out, or may be made twice without harm.
enum class Call { publishing, repeatable };

/// What a failed call of that kind makes of the delivery. The error is "word: words of the network".
Result result_of(const Failure& failure, Call call);

/// What a failed look for a delivery says: nothing of the delivery. A rest of the account is told as such.
Result unseen(const Failure& failure);

/// What is known when no answer came.
Failure unanswered(const client::NotSent& not_sent);
Failure unanswered(const client::Unknown& unknown);

} // namespace samband::channels::networks
