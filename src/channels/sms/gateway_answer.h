#pragma once
#include "channels/port.h"
#include "client/http_client.h"

#include <optional>
#include <string>

/// What a call to a gateway says of a message, where every gateway means the same.
namespace samband::channels::sms {

/// Of a call without an answer: what was not sent may go later, what may have been received is unknown.
/// Of an answer: what RFC 9110 says of 3xx, 401, 402, 404, 405, 429 and 503; other 5xx are unknown, since a proxy tells
/// so of what the gateway has taken. Nothing for the rest, which each gateway means in its own way (2xx, 400, 403, …).
std::optional<Result> common_result(const client::Outcome& outcome, Instant at);

/// Of an answer's text what may be kept as a receipt: one line, shortened, right UTF-8.
std::string receipt_of(std::string_view body);

} // namespace samband::channels::sms
