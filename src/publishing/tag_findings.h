#pragma once
#include "language/reading.h"
#include "publishing/channel_form.h"

#include <string>
#include <vector>

/// What is to say of hashtags and mentions in a channel's text, beyond how many it takes.
namespace samband::publishing {

/// Advice alone: a hashtag where it leads nowhere; one of several words that a screen reader reads as one; a mention
/// that the network makes no link of where it comes through its API. `name` is the channel's. At most so many of each.
std::vector<language::Finding> tag_findings(const ChannelForm& form, const Content& content,
                                            const language::Setting& setting, const std::string& name);

inline constexpr std::size_t tag_findings_most = 5;

} // namespace samband::publishing
