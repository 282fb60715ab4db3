#include "publishing/picture_crop.h"

#include <algorithm>

namespace samband::publishing {

using pictures::Shape;
using rulebook::Channel;

const std::vector<Shape>& shapes_in(Channel channel)
{
    static const std::vector<Shape> none;
    static const std::vector<Shape> network = {Shape::card, Shape::whole};
    static const std::vector<Shape> instagram = {Shape::portrait, Shape::square, Shape::within};
    static const std::vector<Shape> mail = {Shape::wide, Shape::whole};
    switch (channel) {
    case Channel::facebook:
    case Channel::linkedin:
        return network;
    case Channel::instagram:
        return instagram;
    case Channel::newsletter:
    case Channel::email:
        return mail;
    case Channel::website:
    case Channel::intranet:
    case Channel::sms:
    case Channel::chat:
    case Channel::notice:
    case Channel::newspaper:
    case Channel::press:
    case Channel::x:
    case Channel::youtube:
    case Channel::mastodon:
    case Channel::bluesky:
    case Channel::blog:
    case Channel::forum:
    case Channel::letter:
        break;
    }
    return none;
}

const std::vector<Channel>& channels_with_crop()
{
    static const std::vector<Channel> all = {Channel::email, Channel::newsletter, Channel::facebook, Channel::instagram,
                                             Channel::linkedin};
    return all;
}

std::optional<pictures::Crop> crop_in(const Picture& picture, Channel channel)
{
    const std::vector<Shape>& shapes = shapes_in(channel);
    if (shapes.empty()) return std::nullopt;
    pictures::Crop crop{shapes.front(), picture.focus};
    if (const auto own = picture.crops.find(std::string(rulebook::word(channel))); own != picture.crops.end()) {
        const bool offered = own->second.shape && std::ranges::count(shapes, *own->second.shape) > 0;
        if (offered) crop.shape = *own->second.shape;
        crop.focus = own->second.focus.value_or(picture.focus);
    }
    // A network takes the file itself; a mail is read on a phone, and gets one that is not larger than it shows.
    if (crop.shape == Shape::whole && channel != Channel::newsletter && channel != Channel::email) return std::nullopt;
    return crop;
}

pictures::Crop card_crop(const Picture& picture)
{
    return {Shape::card, picture.focus};
}

std::size_t pictures_out(const Content& content, Channel channel, const std::string& text, std::size_t most)
{
    const std::size_t there = std::min(most, content.pictures.size());
    if ((channel != Channel::newsletter && channel != Channel::email) || there == 0) return there;
    const bool shows =
        content.channels.contains("website") && text.find(content.pictures.front().hash) == std::string::npos;
    return shows ? 1 : 0;
}

bool differ_in_crop_alone(const std::vector<Picture>& one, const std::vector<Picture>& other)
{
    const auto same = [](const Picture& a, const Picture& b) {
        return a.hash == b.hash && a.alt == b.alt && a.name == b.name;
    };
    return one != other && std::ranges::equal(one, other, same);
}

} // namespace samband::publishing
