#pragma once
#include "channels/meta/graph.h"
#include "channels/variant.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>

/// Instagram's way in: a container is made, Instagram fetches the picture into it, and only a finished one can be
/// published (developers.facebook.com/docs/instagram-platform/content-publishing). One that is never published is seen
/// by nobody and is gone after a day.
namespace samband::channels::meta {

/// The text (else the title); the link is left out, since nobody can follow it there.
std::string instagram_caption(const Variant& variant);

/// What makes a variant impossible on Instagram, before anybody is called: no picture, too long, too many hashtags or
/// mentions, no address to fetch a picture from.
std::optional<networks::Failure> instagram_fault(const Variant& variant);

/// The id of a container ready to be published: of the one picture, or of a carousel of several.
std::variant<std::string, networks::Failure>
ready_container(Graph& graph, const std::string& user, const Variant& variant, const std::function<bool()>& stopping);

/// "2026-11-22T14:06:25+0000", as the Graph API writes times.
std::optional<Instant> graph_time(std::string_view text);

} // namespace samband::channels::meta
