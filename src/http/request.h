#pragma once
#include "base/id.h"
#include "base/json.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samband::http {

enum class Method { get, head, post, put, patch, del };
std::string_view word(Method method); ///< "GET", …

/// The languages of the screen. What people write may be in more (se, sma, smj).
enum class Language { nb, nn, en };
std::string_view word(Language language);

/// A file that came with a form: streamed to disk while it was read, gone when the request ends unless moved.
struct Upload {
    std::string field;
    std::string name;           ///< as the sender named it; never a path
    std::string type;           ///< as the sender says; not to be trusted
    std::filesystem::path path; ///< in the server's spool
    std::size_t bytes = 0;
};

/// A request that has passed the server's limits: one Host that is known, one body framing, UTF-8 throughout.
struct Request {
    Method method = Method::get;
    std::string host;         ///< lower case, without port
    std::string municipality; ///< that the host belongs to
    std::string path;         ///< percent-decoded, begins with "/", no "." or ".." segments, no NUL
    std::vector<std::pair<std::string, std::string>> query;     ///< decoded, in order
    std::vector<std::pair<std::string, std::string>> headers;   ///< names in lower case
    std::map<std::string, std::string, std::less<>> parameters; ///< of the route's pattern: {id}
    std::map<std::string, std::string, std::less<>>
        cookies;                ///< names without the server's prefix; those that lack it are not here
    Json body;                  ///< object of the form or JSON body: a repeated field is an array, a lone one a string
    bool body_was_json = false; ///< numbers and booleans came as such, not as text
    std::string raw_body;       ///< of a foreign route only: the very bytes, for a signature over them
    std::vector<Upload> uploads;
    std::string remote;               ///< the peer's address; behind a trusted proxy the one it forwards
    bool secure = false;              ///< came over TLS, by the word of a trusted proxy
    Language language = Language::nb; ///< from the cookie `sprak`, else Accept-Language, else nb
    bool wants_json = false;          ///< `Accept` prefers JSON to HTML
    Id id;                            ///< names it in the log and to the reader of an error page
    Instant at;

    const std::string* header(std::string_view name) const;      ///< by lower-case name
    const std::string* query_value(std::string_view name) const; ///< the first
    const std::string& parameter(std::string_view name) const;   ///< of the pattern; it is there
    /// The parameter as an id; Problem not_found if it is none.
    Id id_parameter(std::string_view name) const;
};

} // namespace samband::http
