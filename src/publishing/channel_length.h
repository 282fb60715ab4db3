#pragma once
#include "channels/port.h"
#include "rulebook/vocabulary.h"

#include <string_view>

/// How much of a channel's room a text takes, in the channel's own unit.
namespace samband::publishing {

struct Length {
    std::size_t units = 0;
    std::size_t most = 0;       ///< in that unit; of SMS: what the parts begun hold. 0: no limit
    std::size_t parts = 0;      ///< of SMS; else 0
    std::size_t most_parts = 0; ///< of SMS
    bool short_form = false;    ///< of SMS: a character of it leaves room for 70 in a part, not 160
    std::size_t hashtags = 0;
    std::size_t mentions = 0;
    std::size_t over = 0; ///< so many must go; 0: it fits
};

/// By what its port says; where that names no limit, by what is known of the channel itself.
Length length_of(rulebook::Channel channel, const channels::Abilities& abilities, std::string_view text);

/// What the network takes of each in one post; 0: no limit known.
std::size_t most_hashtags(rulebook::Channel channel);
std::size_t most_mentions(rulebook::Channel channel);

} // namespace samband::publishing
