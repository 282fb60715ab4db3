#pragma once
#include <string_view>

namespace samband::channels::sms {

/// What a message from a telephone asks for.
enum class Said { stop, start, other };

/// STOPP or STOP first, in any case and with anything but letters around it, and at most two words more ("stopp alle",
/// "STOPP SMS fra"): a longer sentence that begins so is a message. S T O P P counts too. START alone starts again.
/// A code word before it is passed over.
Said said_by(std::string_view text, std::string_view keyword);

/// Of what says stop: there is a word or two after it ("STOPP VANN"), which may name what is to stop.
bool says_more_than_stop(std::string_view text, std::string_view keyword);

} // namespace samband::channels::sms
