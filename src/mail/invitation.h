#pragma once
#include <string>
#include <string_view>

namespace samband::mail {

/// An invitation (RFC 5545, text/calendar) in plain lines: title, time as it stands, place, who asks. Empty where it
/// has no event.
std::string words_of_invitation(std::string_view calendar);

} // namespace samband::mail
