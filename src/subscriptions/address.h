#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Where a message can reach somebody.
namespace samband::subscriptions {

enum class Medium { email, sms };
std::string_view word(Medium medium);
std::optional<Medium> medium_of(std::string_view word);

/// As it is kept and compared: an e-mail address in lower case, a number as "+4790000000". Nothing if it is none that
/// we send to: an address with a display name, several at once or a line break; a number that is no mobile of
/// `sms_countries`.
std::optional<std::string> kept_address(Medium medium, std::string_view typed);
/// Of a list that does not say: what holds an @ is an e-mail address.
Medium medium_by_look(std::string_view typed);

/// For a page that only the desk sees while others may look over the shoulder: "k…@example.no", "+47 … 000".
std::string masked(std::string_view address);

/// The sum by which a forgotten address is known again.
std::string sum_of(std::string_view address);

} // namespace samband::subscriptions
