#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samband::language {

/// A Norwegian telephone number as people write them: "90123456", "901 23 456", "+47 90 12 34 56".
struct PhoneNumber {
    std::size_t begin = 0; ///< bytes in the text, the country's code apart
    std::size_t end = 0;
    std::string digits; ///< eight

    /// A mobile number, which most often is one person's.
    bool is_mobile() const { return digits[0] == '4' || digits[0] == '9'; }
};

/// In order, without overlap. No such number stands within a longer one or before "kroner"; words before that speak
/// of a case, an invoice, an order or the like make it none. Linear.
std::vector<PhoneNumber> phone_numbers(std::string_view text);

} // namespace samband::language
