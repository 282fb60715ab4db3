#pragma once
#include "rulebook/vocabulary.h"

#include <string>
#include <string_view>

/// How a reader comes to a page. A link of ours that leaves the house says it itself, where everybody can read it:
/// "/nyheter/vann?fra=nyhetsbrev". The word is the channel's, the same for all who get the link; nothing else ever
/// stands there. The page is the same with and without it, and names itself without (`<link rel="canonical">`).
namespace samband::publishing {

inline constexpr const char* way_in_field = "fra";

inline constexpr std::string_view by_feed = "feed";      ///< Atom and JSON Feed
inline constexpr std::string_view by_embedded = "liste"; ///< our list on another web site

/// The word in a channel's links; empty where they carry none: our own website and intranet.
std::string_view way_in(rulebook::Channel channel);

/// What is said there, where a link of ours may say it (the word lasts as long as the program); else empty. What
/// anybody else writes there is no such word.
std::string_view known_way_in(std::string_view said);

/// What people call it: "Nyhetsbrev". Problem internal of what is no such word.
std::string_view way_in_name(std::string_view word);

/// The address with the word; as it is where the word is empty.
std::string with_way_in(std::string address, std::string_view word);

} // namespace samband::publishing
