#pragma once
#include "people/municipality.h"
#include "publishing/post.h"
#include "publishing/post_pictures.h"

#include <string>
#include <vector>

/// The news for programs: two feeds with the same entries, whose ids never change.
namespace samband::publishing {

/// RFC 4287; a post's first picture is an enclosure. An entry's id is `urn:uuid:` and the post's own; what was
/// corrected has a later `updated`.
std::string atom_feed(const people::Municipality& municipality, const std::vector<Post>& posts,
                      const ShownPictures& pictures);

/// JSON Feed 1.1, the same entries; a post's first picture is its `image`.
std::string json_feed(const people::Municipality& municipality, const std::vector<Post>& posts,
                      const ShownPictures& pictures);

/// sitemaps.org 0.9: the standing pages and these posts.
std::string sitemap(const people::Municipality& municipality, const std::vector<Post>& posts);

/// When it was last changed for readers.
Instant last_change(const Post& post);

} // namespace samband::publishing
