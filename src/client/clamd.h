#pragma once
#include <string>
#include <string_view>

/// ClamAV's daemon, asked over its socket as clamd(8) documents INSTREAM. It is an offer: nothing here needs it.
namespace samband::client {

enum class Scanned {
    clean,
    found,  ///< something it knows
    failed, ///< no answer, or one that is none
};

/// `place` is "unix:/run/clamav/clamd.ctl", or "127.0.0.1:3310" (an address, no name). Waits at most `clamd_ms`.
Scanned ask_clamd(const std::string& place, std::string_view bytes);

} // namespace samband::client
