#pragma once
#include "channels/networks/failure.h"

#include <cstdint>
#include <string_view>

/// What the Graph API's refusals mean (developers.facebook.com/docs/graph-api/guides/error-handling and
/// instagram-platform/instagram-graph-api/reference/error-codes).
namespace samband::channels::meta {

struct GraphCode {
    std::int64_t code = 0;
    std::int64_t subcode = 0;
    bool transient = false; ///< `is_transient`
    int status = 0;         ///< of HTTP
};

/// The code word and the course, without the API's words.
networks::Failure failure_of(const GraphCode& code);

/// Of an answer that is no success: its own words are cleaned, its code and trace are told ("(190/463, A6LJ…)").
networks::Failure read_refusal(const client::Answer& answer, std::string_view secret);

} // namespace samband::channels::meta
