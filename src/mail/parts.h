#pragma once
#include "mail/gmime.h"

#include <optional>
#include <string>
#include <string_view>

/// Small things that reading a mail and reading a bounce share, over GMime.
namespace samband::mail {

/// Null if there is no mail in the text.
Held<GMimeMessage> parse(std::string_view text);

/// "multipart/report", lower case.
std::string type_of(GMimeObject* object);

/// A decoded header value on one line, within limits; empty if it is not there.
std::string header_of(GMimeObject* object, const char* name);

/// What stands in < and > of a header, one after another; at most `most`.
std::vector<std::string> bracketed_in(std::string_view value, std::size_t most);

/// The part's decoded bytes, at most `most` of them.
std::string content_of(GMimeObject* part, std::size_t most);

/// Any text as UTF-8 on one line, within limits, without what turns its direction.
std::string tidy(const char* text);

} // namespace samband::mail
