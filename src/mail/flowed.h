#pragma once
#include <string>
#include <string_view>

namespace samband::mail {

/// Text in format=flowed (RFC 3676) with its paragraphs on one line each: a line that ends in a space goes on in the
/// next of the same quote depth, the signature's "-- " apart (§ 4.3). `delsp`: that space is no part of the text
/// (§ 4.2). A space before the text of a line is stuffing (§ 4.4).
std::string unflowed(std::string_view text, bool delsp);

} // namespace samband::mail
