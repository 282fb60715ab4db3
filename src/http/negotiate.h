#pragma once
#include "http/request.h"

#include <string_view>

/// What the reader would rather have (RFC 9110 § 12). None of it is ever refused.
namespace samband::http {

/// `Accept` gives JSON a higher weight than HTML, or names it where HTML is only covered by a wildcard.
bool prefers_json(std::string_view accept);

/// The best of ours; "no" means bokmål. Bokmål if none is wanted.
Language preferred_language(std::string_view accept_language);

/// `sprak`'s value, if it is one.
bool read_language(std::string_view code, Language& language);

bool accepts_gzip(std::string_view accept_encoding);

} // namespace samband::http
