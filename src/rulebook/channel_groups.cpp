#include "rulebook/channel_groups.h"

namespace samband::rulebook {

const std::array<ChannelGroup, 3>& channel_groups()
{
    using enum Channel;
    static const std::array<ChannelGroup, 3> groups = {{
        {"social", "i sosiale medier", {facebook, instagram, linkedin, x, youtube, mastodon, bluesky, blog, forum}},
        {"not-social",
         "utenfor sosiale medier",
         {website, intranet, email, newsletter, sms, chat, notice, newspaper, press, letter}},
        {"mass-media", "i mediene", {press, newspaper}},
    }};
    return groups;
}

} // namespace samband::rulebook
