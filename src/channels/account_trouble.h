#pragma once
#include <string_view>

namespace samband::channels {

/// What the channel's code word of trouble with an account means and what to do about it: a bokmål sentence, the key of
/// its translations. A word that nobody knows gets a general sentence.
std::string_view trouble_sentence(std::string_view code);

} // namespace samband::channels
