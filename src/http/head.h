#pragma once
#include "http/request.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The head of a request as read, and what its fields mean for the connection.
namespace samband::http {

enum class Framing { none, length, chunked };

struct Head {
    Method method = Method::get;
    std::string target;
    int minor = 1;                                           ///< of HTTP/1.
    std::vector<std::pair<std::string, std::string>> fields; ///< names in lower case, values trimmed, UTF-8
    std::string host;                                        ///< lower case, without port
    Framing framing = Framing::none;
    std::uint64_t length = 0;
    bool keep_alive = true;
    bool expects_continue = false;

    const std::string* field(std::string_view lower_case_name) const; ///< the first, or null
};

/// Reads a whole head, raw checks first. Throws Refused: 400 for what is malformed or framed in two ways,
/// 417 for an expectation that is not 100-continue, 501 for a method or transfer coding we do not have.
Head read_head(std::string_view raw);

/// Host and port split and lowered: "Loten.example:8080" → "loten.example". Throws Refused 400.
std::string host_name(std::string_view authority);

} // namespace samband::http
