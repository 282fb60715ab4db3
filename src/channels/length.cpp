#include "base/text.h"
#include "channels/networks/wording.h"
#include "channels/port.h"
#include "language/channel_limits.h"
#include "language/sms_size.h"

namespace samband::channels {

std::size_t length_in(std::string_view text, LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::graphemes:
        return graphemes(text);
    case LengthUnit::utf16_units:
        return networks::utf16_length(text);
    case LengthUnit::sms_parts:
        return language::sms_size(text).parts;
    case LengthUnit::x_weight:
        return language::units_in(text, language::Unit::weighted);
    }
    return 0;
}

} // namespace samband::channels
