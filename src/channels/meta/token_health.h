#pragma once
#include "channels/meta/graph.h"
#include "channels/port.h"

#include <string_view>

/// What the two ports of the Graph API have in common besides calling it.
namespace samband::channels::meta {

/// Digits and "_": what may stand in an address as the id of a page, a post or a picture.
bool is_graph_id(std::string_view id);

/// Whether a list goes on on another page ("paging.next").
bool has_more(const Json& list);

/// Token, permission, version and limits, asked with one call for `object` and one for the token itself.
Health health_of(Graph& graph, const Account& account, const std::string& object, std::string_view permission,
                 Instant at);

} // namespace samband::channels::meta
