#pragma once
#include "channels/wordpress/rest.h"

#include <string>
#include <variant>

/// What a post is made of there.
namespace samband::channels::wordpress {

/// By which a post is found again: stands in a comment of its source.
std::string mark_of(const Id& delivery);

/// {title, content, status, featured_media}. Pictures are put into the site's library first: the first is the
/// post's own, the others stand below the text, each with its alternative text. One that is there already by the name
/// of its content is not put there again. `mark` is kept as it is.
std::variant<Json, networks::Failure> post_body(Rest& rest, const Shipment& shipment, const std::string& mark);

} // namespace samband::channels::wordpress
