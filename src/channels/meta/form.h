#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Bodies of requests to the Graph API.
namespace samband::channels::meta {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Body {
    std::string type; ///< the value of Content-Type
    std::string bytes;
};

/// application/x-www-form-urlencoded; also what stands after "?" in an address.
std::string urlencoded(const Fields& fields);

/// multipart/form-data (RFC 7578) with one file; the boundary is the sum of the file and so stands nowhere in it.
Body multipart(const Fields& fields, std::string_view file_field, std::string_view file);

} // namespace samband::channels::meta
