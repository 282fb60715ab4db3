#pragma once
#include "rulebook/set.h"
#include "rulebook/vocabulary.h"

#include <array>
#include <string_view>

namespace samband::rulebook {

/// Channels that rule books speak of together. The documents count blogs and forums among social media.
struct ChannelGroup {
    std::string_view word;    ///< in TOML
    std::string_view bokmaal; ///< "i sosiale medier"
    Set<Channel> channels;
};

const std::array<ChannelGroup, 3>& channel_groups();

} // namespace samband::rulebook
