#pragma once
#include "http/request.h"

#include <optional>
#include <string_view>

/// A showing: a page of the public site was shown to somebody who read it, as far as that can be known without knowing
/// whom. It is counted by how they came; of who they are nothing is kept, and nothing is given to them to be known by.
namespace samband::readership {

// The words beside those that our links carry (publishing/way_in.h).
inline constexpr std::string_view from_our_site = "nettstedet"; ///< another page of the same site
inline constexpr std::string_view from_elsewhere = "andre";     ///< another site or a search engine; not said which
inline constexpr std::string_view straight = "rett";            ///< typed, a bookmark, a program that does not say

/// The way in of an answered request that counts; nothing of one that does not:
/// - JSON, and what a page fetches for itself (`Sec-Fetch-Dest` other than "document");
/// - what a browser fetches before anybody asked for it (`Sec-Purpose`, and `Purpose`, `X-Moz`, `X-Purpose` of old);
/// - whoever has a session's cookie, alive or not: our own people;
/// - programs: whoever does not say "Mozilla/" first, as all browsers do, and whoever names a bot, a crawler, a spider,
///   a preview or an address of its own, as honest ones do. What passes for a browser is counted as one.
std::optional<std::string_view> showing_of(const http::Request& request);

/// What people call any way in.
std::string_view name_of_way(std::string_view word);

} // namespace samband::readership
