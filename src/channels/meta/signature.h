#pragma once
#include <string_view>

/// What Meta signs its webhooks with (developers.facebook.com/docs/graph-api/webhooks/getting-started, "Validating
/// Payloads"): HMAC-SHA256 of the bytes of the body under the app's secret.
namespace samband::channels::meta {

/// "sha256=" and 64 digits of hex in lower case: what it must look like before anything is worked out.
bool looks_signed(std::string_view header);
/// Compared in constant time. False where there is no secret.
bool is_signed(std::string_view header, std::string_view body, std::string_view app_secret);

} // namespace samband::channels::meta
