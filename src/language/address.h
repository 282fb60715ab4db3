#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Addresses that stand in running text: of the web ("https://…", "www.…") and of mail.
namespace samband::language {

struct Address {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool mail = false;
};

/// In order, without overlap; what punctuation ends a sentence is not part of one.
std::vector<Address> addresses_in(std::string_view text);

/// The scheme in lower case, as a browser would read it: white space and control characters, which it skips, are
/// skipped here too. Empty for an address without one.
std::string scheme_of(std::string_view target);

/// With `%41` read as "A"; a percent sign without two hexadecimal digits stays.
std::string percent_decoded(std::string_view target);

} // namespace samband::language
