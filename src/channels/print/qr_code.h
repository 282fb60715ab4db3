#pragma once
#include <string>
#include <string_view>

namespace samband::channels::print {

/// The address as a QR code (ISO/IEC 18004, error correction M) in inline SVG, black on white with its quiet zone of
/// four modules. `label` is its text for those who do not see it. Empty if the address is longer than `qr_bytes`.
std::string qr_svg(std::string_view address, std::string_view label);

} // namespace samband::channels::print
