#pragma once
#include "rulebook/vocabulary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Which drivers serve which channels, and what people call them.
namespace samband::channels {

/// A channel's everyday name in bokmål: "Facebook", "Nyhetsbrev".
std::string_view channel_name(rulebook::Channel channel);

/// Whether people write there and are answered: where the rule books speak of social media, chats and letters.
bool takes_enquiries(rulebook::Channel channel);

struct Driver {
    std::string_view word;
    std::string_view name; ///< "Facebook, direkte", in bokmål
    bool needs_secret = false;
};
/// Text and pictures are copied by a person, and the link is recorded.
inline constexpr std::string_view by_hand = "hand-over";

/// Null if there is none by that name.
const Driver* driver_named(std::string_view word);

/// Those that can serve the channel among the ports there are; handing over by copy is the last, and always there.
std::vector<Driver> drivers_for(rulebook::Channel channel, const std::vector<std::string>& ports);

} // namespace samband::channels
