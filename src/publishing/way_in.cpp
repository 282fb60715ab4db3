#include "publishing/way_in.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "channels/account_drivers.h"

namespace samband::publishing {

using rulebook::Channel;

namespace {

struct Word {
    Channel channel;
    std::string_view says;
};

constexpr Word words[] = {
    {Channel::email, "epost"},
    {Channel::newsletter, "nyhetsbrev"},
    {Channel::sms, "sms"},
    {Channel::chat, "chat"},
    {Channel::notice, "oppslag"},
    {Channel::newspaper, "avis"},
    {Channel::press, "presse"},
    {Channel::facebook, "facebook"},
    {Channel::instagram, "instagram"},
    {Channel::linkedin, "linkedin"},
    {Channel::x, "x"},
    {Channel::youtube, "youtube"},
    {Channel::mastodon, "mastodon"},
    {Channel::bluesky, "bluesky"},
    {Channel::blog, "blogg"},
    {Channel::forum, "forum"},
    {Channel::letter, "brev"},
};

} // namespace

std::string_view way_in(Channel channel)
{
    for (const Word& word : words)
        if (word.channel == channel) return word.says;
    return {};
}

static const Word* find_word(std::string_view says)
{
    for (const Word& word : words)
        if (word.says == says) return &word;
    return nullptr;
}

std::string_view known_way_in(std::string_view said)
{
    for (const std::string_view other : {by_feed, by_embedded})
        if (other == said) return other;
    const Word* found = find_word(said);
    return found ? found->says : std::string_view();
}

std::string_view way_in_name(std::string_view word)
{
    if (word == by_feed) return text_of("Nyhetsstrøm (feed)");
    if (word == by_embedded) return text_of("Listen på et annet nettsted");
    if (const Word* found = find_word(word)) return channels::channel_name(found->channel);
    throw Problem(ProblemCode::internal, "a way in that no link of ours has: " + std::string(word));
}

std::string with_way_in(std::string address, std::string_view word)
{
    if (word.empty()) return address;
    return address.append("?").append(way_in_field).append("=").append(word);
}

} // namespace samband::publishing
