#pragma once
#include "language/reading.h"

#include <string_view>

namespace samband::language {

/// How a text goes out as SMS (3GPP TS 23.038 and 23.040): GSM-7 counts septets, 160 in one part and 153 in each of
/// several; one character outside its alphabet makes all UCS-2, 70 and 67 UTF-16 units. A pair is never parted.
SmsSize sms_size(std::string_view text);

} // namespace samband::language
