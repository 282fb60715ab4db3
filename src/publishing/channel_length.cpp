#include "publishing/channel_length.h"

#include "channels/networks/tags.h"
#include "language/channel_limits.h"
#include "language/sms_size.h"

namespace samband::publishing {

using rulebook::Channel;

static Length sms_length(std::string_view text, std::size_t most_parts)
{
    const language::SmsSize size = language::sms_size(text);
    const std::size_t alone = size.gsm7 ? 160 : 70;
    const std::size_t of_several = size.gsm7 ? 153 : 67;
    const auto room = [&](std::size_t parts) { return parts <= 1 ? alone : parts * of_several; };
    Length length;
    length.units = size.units;
    length.parts = size.parts;
    length.most_parts = most_parts;
    length.short_form = !size.gsm7;
    length.most = room(std::min(size.parts, most_parts));
    if (size.parts > most_parts) length.over = size.units - std::min(size.units - 1, room(most_parts));
    return length;
}

static Length counted(Channel channel, const channels::Abilities& abilities, std::string_view text)
{
    Length length;
    const auto known = language::limit_of(rulebook::word(channel));
    length.most = abilities.most;
    if (abilities.most == 0 && known) {
        length.most = known->most;
        length.units = language::units_in(text, known->unit);
    } else {
        length.units = channels::length_in(text, abilities.unit);
    }
    if (length.most > 0 && length.units > length.most) length.over = length.units - length.most;
    return length;
}

Length length_of(Channel channel, const channels::Abilities& abilities, std::string_view text)
{
    const bool by_parts = abilities.unit == channels::LengthUnit::sms_parts || channel == Channel::sms;
    if (by_parts) return sms_length(text, abilities.most > 0 ? abilities.most : language::sms_parts);
    Length length = counted(channel, abilities, text);
    if (language::is_social(rulebook::word(channel))) {
        length.hashtags = channels::networks::hashtags_in(text).size();
        length.mentions = channels::networks::mentions_in(text).size();
    }
    return length;
}

std::size_t most_hashtags(Channel channel)
{
    return channel == Channel::instagram ? 30 : 0;
}

std::size_t most_mentions(Channel channel)
{
    return channel == Channel::instagram ? 20 : 0;
}

} // namespace samband::publishing
