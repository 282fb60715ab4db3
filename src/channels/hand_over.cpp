#include "channels/hand_over.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/limits.h"
#include "channels/networks/wording.h"
#include "client/reach.h"

#include <algorithm>
#include <array>

namespace samband::channels {

using rulebook::Channel;

namespace {

struct Bears {
    Channel channel;
    LengthUnit unit;
    std::size_t most;
    std::size_t title_most;
    std::size_t pictures;
};

/// What is not here has no limit of its own. An area alert goes out as SMS too, and is written as short as one.
constexpr std::array bears = std::to_array<Bears>({
    {Channel::x, LengthUnit::x_weight, 280, 0, 4}, // twitter-text, configuration 3
    {Channel::youtube, LengthUnit::utf16_units, 5'000, 100, 1},
    {Channel::facebook, LengthUnit::utf16_units, 63'206, 0, 10},
    {Channel::instagram, LengthUnit::utf16_units, 2'200, 0, 10},
    {Channel::linkedin, LengthUnit::utf16_units, 3'000, 0, 20},
    {Channel::bluesky, LengthUnit::graphemes, 300, 0, 4},
    {Channel::mastodon, LengthUnit::graphemes, 500, 0, 4},
    {Channel::sms, LengthUnit::sms_parts, 10, 0, 0},
});

struct Home {
    Channel channel;
    std::string_view host;
};

/// Where the links of a network lead; a name below one of these is the network's too.
constexpr std::array homes = std::to_array<Home>({
    {Channel::x, "x.com"},
    {Channel::x, "twitter.com"},
    {Channel::youtube, "youtube.com"},
    {Channel::youtube, "youtu.be"},
    {Channel::facebook, "facebook.com"},
    {Channel::facebook, "fb.com"},
    {Channel::facebook, "fb.watch"},
    {Channel::instagram, "instagram.com"},
    {Channel::linkedin, "linkedin.com"},
    {Channel::linkedin, "lnkd.in"},
    {Channel::bluesky, "bsky.app"},
});

bool has_title(Channel channel)
{
    constexpr std::array titled = {Channel::youtube,  Channel::blog,  Channel::forum,     Channel::website,
                                   Channel::intranet, Channel::press, Channel::newspaper, Channel::notice};
    return std::ranges::find(titled, channel) != titled.end();
}

/// Nobody can follow a link in a caption there.
bool shows_links(Channel channel)
{
    return channel != Channel::instagram;
}

std::string_view without_www(std::string_view host)
{
    return host.starts_with("www.") ? host.substr(4) : host;
}

bool lies_at(std::string_view host, std::string_view home)
{
    return host == home || (host.ends_with(home) && host[host.size() - home.size() - 1] == '.');
}

bool is_at_home(std::string_view host, const Account& account)
{
    bool has_home = false;
    for (const Home& home : homes) {
        if (home.channel != account.channel) continue;
        has_home = true;
        if (lies_at(host, home.host)) return true;
    }
    if (has_home) return false;
    const std::optional<client::Place> own = client::read_place(account.address);
    return !own || lies_at(host, without_www(own->host)); // an account without an address may be anywhere
}

} // namespace

Abilities HandOverPort::abilities(const Account& account) const
{
    Abilities abilities{.pictures = 10};
    const auto found = std::ranges::find(bears, account.channel, &Bears::channel);
    if (found == bears.end()) return abilities;
    abilities.unit = found->unit;
    abilities.most = found->most;
    abilities.title_most = found->title_most;
    abilities.pictures = found->pictures;
    abilities.needs_picture = account.channel == Channel::instagram;
    return abilities;
}

std::vector<Result> HandOverPort::ship(const Shipment& shipment)
{
    return std::vector<Result>(shipment.parcels.size(), Refused{"by-hand"});
}

TextToCopy text_to_copy(const Variant& variant, Channel channel)
{
    const bool titled = has_title(channel);
    std::string text = !variant.text.empty() || titled ? variant.text : variant.title;
    if (shows_links(channel)) text = networks::with_link(text, variant.link);
    return {titled ? variant.title : std::string(), std::move(text)};
}

std::string read_pasted_link(std::string_view typed, const Account& account)
{
    const std::string link(trim(typed));
    const auto wrong = [](const char* says) {
        return Problem(ProblemCode::invalid, "Rett det som er merket.", {{"link", says}});
    };
    if (link.empty()) throw wrong(text_of("Lim inn lenken til det du la ut."));
    if (link.size() > foreign_id_bytes)
        throw wrong(text_of("Lenken er for lang. Kopier den korte lenken til innlegget."));
    const std::optional<client::Place> place = client::read_place(link);
    if (!place || !place->tls) throw wrong(text_of("Lenken må begynne med https:// og være uten mellomrom."));
    if (place->port != 443 || !is_at_home(place->host, account))
        throw wrong(text_of("Lenken fører et annet sted enn til denne kontoen. Kopier den fra innlegget der."));
    return link;
}

} // namespace samband::channels
