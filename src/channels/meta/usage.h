#pragma once
#include "client/http_client.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// How much of its limits an account has used, by the headers of the Graph API
/// (developers.facebook.com/docs/graph-api/overview/rate-limiting).
namespace samband::channels::meta {

struct Usage {
    std::int64_t percent = 0;               ///< the highest of all that are told
    std::optional<std::int64_t> regained_s; ///< until calls are taken again; nothing if they are now
};

/// X-App-Usage, X-Page-Usage and X-Business-Use-Case-Usage; what cannot be read counts as nothing.
Usage usage_of(const client::Answer& answer);

/// How long the account rests after a refusal by that word of trouble.h: what the headers say, else an hour for limits
/// and blocks, else nothing (the caller's own back-off).
std::optional<std::int64_t> rest_s(const client::Answer& answer, std::string_view word);

} // namespace samband::channels::meta
