#pragma once
#include <string>
#include <string_view>

namespace samband::mail {

struct Parted {
    std::string own{};    ///< what its sender wrote now
    std::string quoted{}; ///< what they answer, as it stands in the text; empty: nothing is quoted
};

/// Tells what somebody writes from the older mail they quote with it: lines with ">", "Den … skrev:", "On … wrote:",
/// Outlook's "Fra: Sendt: Til: Emne:" and "-----Opprinnelig melding-----". Nothing is lost: every line is in one of
/// the two. All of it is their own where answers stand between what is quoted, where it is forwarded, and where
/// nothing would be left.
Parted part_quoted(std::string_view text);

} // namespace samband::mail
