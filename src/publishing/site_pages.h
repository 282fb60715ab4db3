#pragma once
#include "people/visit.h"
#include "publishing/found.h"

#include <functional>
#include <string>
#include <string_view>

/// The public site: what everybody may read. It sets no cookie, needs no script, and is the same for all.
namespace samband::publishing {

/// What the site shows that a visit does not bring.
struct SiteNeeds {
    /// The verifier key of the municipality's ledger; empty before it has one.
    std::function<std::string(std::string_view municipality)> verifier_key;
    /// Told of each piece of news that was shown, as http::Route::shown is: `slug` is the request's parameter. May be
    /// null.
    std::function<void(const http::Request&)> news_shown = {};
    FoundElsewhere found_elsewhere = {}; ///< for the search
    /// Whether residents can chat, which the page of how to reach us leads to. May be null.
    std::function<bool(db::Reading&)> has_chat = {};
};

/// Every page of the site: `/`, `/nyheter`, `/sok`, `/om`, `/kontakt`, `/personvern`, `/tilgjengelighet`, the feeds,
/// `/sitemap.xml` and `/robots.txt`.
void add_site_routes(people::Routes& routes, const SiteNeeds& needs);

/// One part each of the above.
void add_news_routes(people::Routes& routes, const SiteNeeds& needs);
void add_kind_routes(people::Routes& routes);
void add_search_route(people::Routes& routes, const SiteNeeds& needs);
void add_about_routes(people::Routes& routes, const SiteNeeds& needs);
void add_feed_routes(people::Routes& routes);

/// A page that is the same for everybody and kept in memory until something goes out (main/wiring.cpp).
void add_kept_page(people::Routes& routes, std::string pattern, std::string summary, people::VisitHandler handler,
                   std::string answer = {});

} // namespace samband::publishing
