#pragma once
#include "language/sms_size.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an SMS is written with and how long it is.
namespace samband::channels::sms {

/// The same text as it goes out: NFC (a letter and its ring in two characters would force UCS-2), lines ended by \n
/// alone, right UTF-8. What is counted and what is sent is this.
std::string as_sent(std::string_view text);

/// A character that GSM-7 lacks, and so makes the whole message UCS-2.
struct Forcing {
    std::size_t begin = 0; ///< in bytes of `as_sent(text)`
    std::size_t end = 0;
    /// What says the same in GSM-7: a straight quote for a typographic one. Never for a letter, which may stand in a
    /// name, and never put in by itself: a person says so.
    std::optional<std::string_view> instead;
};

/// For the composer's counter: "143/160, 1 del" is `units`/`units + room` and `parts`.
struct Counted {
    language::SmsSize size;
    std::vector<Forcing> forcing; ///< as they stand; at most `forcing_most`
};
inline constexpr std::size_t forcing_most = 100;

Counted count(std::string_view text);

/// `as_sent(text)` with everything put in that `Forcing::instead` proposes.
std::string plainer(std::string_view text);

} // namespace samband::channels::sms
