#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace samband {

inline constexpr std::size_t mail_address_bytes = 254; ///< RFC 5321 § 4.5.3.1.3, as corrected (erratum 1690)

/// A mail address that says one thing to every reader: a local part of at most 64 bytes, `@`, and a domain of labels;
/// UTF-8 (RFC 6531) without spaces, controls, brackets, quotes, commas, colons, semicolons or backslashes. Whether
/// anybody is there only a mail can tell.
bool is_mail_address(std::string_view address);

/// The address with its domain as the mail system writes it ("post@xn--lten-gra.example"). Nothing if it is none, or if
/// its local part is more than ASCII, which few servers take.
std::optional<std::string> ascii_mail_address(std::string_view address);

} // namespace samband
