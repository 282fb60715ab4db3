#pragma once
#include <string>
#include <string_view>

namespace samband::http {

/// A weak tag of what the reader sees (RFC 9110 § 8.8.3): the same for the same `parts`.
std::string weak_etag(std::initializer_list<std::string_view> parts);

/// Whether If-None-Match names the tag, compared weakly; `*` names every tag.
bool names_etag(std::string_view if_none_match, std::string_view etag);

/// A short name of some bytes, for addresses that change with them: 16 URL-safe characters.
std::string content_hash(std::string_view bytes);

} // namespace samband::http
