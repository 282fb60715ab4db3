#pragma once
#include "http/body.h"
#include "http/page_cache.h"
#include "http/refusal.h"
#include "http/response.h"
#include "http/router.h"

#include <optional>

namespace samband::http {

/// One request on its way to its answer: made by the connection, worked on by one thread at a time.
struct Exchange {
    Request request;
    std::optional<Request> came; ///< `request` before it became nobody's, where a page for everybody is made
    const Route* route = nullptr;
    std::optional<Refused> refused; ///< found before the body was read: told instead of an answer
    std::optional<Body> body;
    bool gzip = false;
    bool keepable = false;        ///< the same for everybody, and may be kept in memory
    std::uint64_t generation = 0; ///< of the municipality's kept pages when the request came
    std::string if_none_match;    ///< empty if not asked
    Response response;

    /// The request as it came from whoever asks.
    const Request& asked() const { return came ? *came : request; }
    PageKey key() const { return {request.municipality, request.path, request.wants_json, gzip, request.language}; }
};

} // namespace samband::http
