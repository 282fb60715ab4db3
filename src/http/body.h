#pragma once
#include "http/multipart.h"
#include "http/router.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace samband::http {

/// The body of one request, taken in as it comes and made sense of when whole.
class Body {
public:
    /// Throws Refused before a byte is read: 415 for a content type that the route does not take, 413 for a length past
    /// its limit.
    Body(const Request& request, const Route& route, std::uint64_t length, const std::filesystem::path& spool);

    /// Throws Refused: 413 past the limit, and what the multipart reader throws.
    void read(std::string_view bytes);

    /// Fills `body`, `body_was_json`, `uploads` and `raw_body`. The object must outlive the request's use of its
    /// uploads. Throws Refused 400 for what does not parse.
    void finish(Request& request);

private:
    enum class Kind { none, urlencoded, json, multipart, raw };

    Kind kind_ = Kind::none;
    bool keep_raw_ = false;
    bool takes_files_ = false;
    std::size_t most_;
    std::size_t received_ = 0;
    std::string text_;
    std::optional<MultipartReader> multipart_;
};

/// Names and values as a JSON object: a repeated name becomes an array in the order sent.
Json form_object(std::vector<std::pair<std::string, std::string>>&& fields);

} // namespace samband::http
