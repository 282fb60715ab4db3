#pragma once
#include "pictures/crop.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <vector>

/// How a post's pictures are cropped in each channel.
namespace samband::publishing {

/// The shapes a channel offers, its own first. None: pictures go out there as they stand.
const std::vector<pictures::Shape>& shapes_in(rulebook::Channel channel);
/// The channels that offer some.
const std::vector<rulebook::Channel>& channels_with_crop();

/// What goes out there, by the picture's point and what the channel's tab says else. Nothing: the picture as it stands.
std::optional<pictures::Crop> crop_in(const Picture& picture, rulebook::Channel channel);
/// What a shared link, og:image and the feeds show of a post's first picture.
pictures::Crop card_crop(const Picture& picture);

/// The same pictures in the same order with the same words: what differs is how they are cropped.
bool differ_in_crop_alone(const std::vector<Picture>& one, const std::vector<Picture>& other);

/// How many of its first pictures go out in a channel that takes at most `most`. A letter shows the first, which is
/// fetched from the page: none where there is no page, or where its `text` shows that one itself.
std::size_t pictures_out(const Content& content, rulebook::Channel channel, const std::string& text, std::size_t most);

inline constexpr std::size_t cropped_pictures = 10; ///< a channel's tab shows the crops of so many

} // namespace samband::publishing
