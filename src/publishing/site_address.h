#pragma once
#include "people/municipality.h"

#include <string>
#include <string_view>

/// Addresses that hold outside the site: in feeds, in the sitemap, and where somebody shares one.
namespace samband::publishing {

/// "https://loten.example.no/nyheter" of "/nyheter", at the municipality's own site: a page is kept for all its
/// hosts, and has one address.
std::string site_address(const people::Municipality& municipality, std::string_view path);

/// "/nyheter/SLUG".
std::string news_path(std::string_view slug);

/// Safe HTML (http/markdown.h) with its paths of ours made whole, for readers that show it elsewhere.
std::string with_whole_addresses(std::string_view html, const people::Municipality& municipality);

} // namespace samband::publishing
