#pragma once
#include "http/open_file.h"
#include "http/reply.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samband::http {

/// An answer as it goes over the wire, without what belongs to the connection.
struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers; ///< own ones; they win over the usual ones
    std::shared_ptr<const std::string> body;                  ///< null: none
    std::shared_ptr<const OpenFile> file;                     ///< instead of a body
    std::optional<Events> events;                             ///< instead of a body
    bool sandboxed = false;                                   ///< bytes of a stranger: nothing in them may run
    std::shared_ptr<const std::string> lines;                 ///< `lines_of` of this, if made beforehand

    void set(std::string_view name, std::string_view value) { headers.emplace_back(name, value); }
    const std::string* header(std::string_view name) const; ///< by the exact name it was set under
};

/// Status line, headers and the security headers that every answer has (ASVS 3.4), each line ended.
/// Throws Problem internal for a header that would break the line.
std::string lines_of(const Response& response);

/// The answer to a reader who has the same already (304): the headers that RFC 9110 § 15.4.5 asks for, no body.
Response not_modified(const Response& response);

/// What one connection adds.
struct Wire {
    bool secure = false; ///< HSTS, two years
    bool keep_alive = true;
    std::string_view date;       ///< IMF-fixdate
    std::string_view request_id; ///< may be empty
};

/// The whole head, empty line and all.
std::string head_text(const Response& response, const Wire& wire);

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(Instant at);

} // namespace samband::http
