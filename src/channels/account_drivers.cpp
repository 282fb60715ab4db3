#include "channels/account_drivers.h"

#include "base/text_of.h"
#include "channels/account_limits.h"

#include <algorithm>
#include <utility>

namespace samband::channels {

using rulebook::Channel;

std::string_view channel_name(Channel channel)
{
    switch (channel) {
    case Channel::website:
        return text_of("Nettside");
    case Channel::intranet:
        return text_of("Intranett");
    case Channel::email:
        return text_of("E-post");
    case Channel::newsletter:
        return text_of("Nyhetsbrev");
    case Channel::sms:
        return "SMS";
    case Channel::chat:
        return text_of("Nettprat");
    case Channel::notice:
        return text_of("Oppslag");
    case Channel::newspaper:
        return text_of("Avis");
    case Channel::press:
        return text_of("Presse");
    case Channel::facebook:
        return "Facebook";
    case Channel::instagram:
        return "Instagram";
    case Channel::linkedin:
        return "LinkedIn";
    case Channel::x:
        return "X";
    case Channel::youtube:
        return "YouTube";
    case Channel::mastodon:
        return "Mastodon";
    case Channel::bluesky:
        return "Bluesky";
    case Channel::blog:
        return text_of("Blogg");
    case Channel::forum:
        return text_of("Forum");
    case Channel::letter:
        return text_of("Brev");
    }
    return "";
}

bool takes_enquiries(Channel channel)
{
    static constexpr Channel one_way[] = {Channel::website, Channel::intranet,  Channel::newsletter,
                                          Channel::notice,  Channel::newspaper, Channel::press};
    return std::ranges::find(one_way, channel) == std::end(one_way);
}

static constexpr Driver drivers[] = {{"own", text_of("Samband selv"), false},
                                     {"smtp", text_of("E-post fra Samband"), false},
                                     {"kannel", text_of("SMS gjennom Kannel"), false},
                                     {"sms-gateway", text_of("SMS gjennom en nettjeneste"), true},
                                     {"facebook", text_of("Facebook, rett fra Samband"), true},
                                     {"instagram", text_of("Instagram, rett fra Samband"), true},
                                     {"linkedin", text_of("LinkedIn, rett fra Samband"), true},
                                     {"mastodon", text_of("Mastodon, rett fra Samband"), true},
                                     {"bluesky", text_of("Bluesky, rett fra Samband"), true},
                                     {"print", text_of("Oppslag som PDF"), false},
                                     {"wordpress", text_of("WordPress, rett fra Samband"), true},
                                     {by_hand, text_of("Du legger det ut selv, Samband gir deg teksten"), false}};

const Driver* driver_named(std::string_view word)
{
    const auto* found = std::ranges::find(drivers, word, &Driver::word);
    return found == std::end(drivers) ? nullptr : found;
}

static bool serves(std::string_view driver, Channel channel)
{
    static constexpr std::pair<std::string_view, Channel> served[] = {
        {"smtp", Channel::email},          {"smtp", Channel::newsletter},   {"smtp", Channel::press},
        {"kannel", Channel::sms},          {"sms-gateway", Channel::sms},   {"facebook", Channel::facebook},
        {"instagram", Channel::instagram}, {"linkedin", Channel::linkedin}, {"mastodon", Channel::mastodon},
        {"bluesky", Channel::bluesky},     {"print", Channel::notice},      {"wordpress", Channel::website},
        {"wordpress", Channel::blog}};
    return driver == by_hand || std::ranges::find(served, std::pair(driver, channel)) != std::end(served);
}

std::vector<Driver> drivers_for(Channel channel, const std::vector<std::string>& ports)
{
    std::vector<Driver> able;
    for (const Driver& driver : drivers) {
        const bool there = driver.word == by_hand || std::ranges::find(ports, driver.word) != ports.end();
        if (there && serves(driver.word, channel)) able.push_back(driver);
    }
    return able;
}

} // namespace samband::channels
