#pragma once
#include "http/request.h"

#include <string>
#include <string_view>

/// Requests forged by other sites (ASVS 3.5.1): a token in what changes anything, and the browser's own word.
namespace samband::http {

/// A token of the visitor's secret, different each time it is asked for, so that compression does not betray it.
/// It goes into the field `_csrf` or the header `X-CSRF-Token`, and holds as long as the secret.
std::string csrf_token(std::string_view secret);

/// Whether the token was made of that secret. An empty secret matches nothing.
bool is_csrf_token(std::string_view token, std::string_view secret);

/// Throws Refused 403 if the browser says that another site sent this (Sec-Fetch-Site, Origin).
void check_same_site(const Request& request);

/// Throws Refused 403 unless the request carries a token of `secret`.
void check_csrf(const Request& request, std::string_view secret);

/// A keyed mark of `text`: shows later that we wrote it for the holder of that secret.
std::string mark_of(std::string_view text, std::string_view secret);

} // namespace samband::http
