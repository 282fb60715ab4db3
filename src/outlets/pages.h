#pragma once
#include "channels/print/printer.h"
#include "people/visit.h"
#include "pictures/library.h"

/// Where what is published goes beside our own site: on paper, into the newspaper, to the press, and onto the
/// municipality's present web site.
namespace samband::outlets {

/// What these pages need that a visit does not bring. Both must outlive the routes.
struct OutletNeeds {
    pictures::Library& library;
    channels::print::Printer& printer;
};

/// `/saker/{id}/oppslag`, `/avisa`, `/presse`, `/medieliste`, `/innebygd` and what lies under them.
void add_routes(people::Routes& routes, const OutletNeeds& needs);

// The parts of it.
void add_notice_routes(people::Routes& routes, const OutletNeeds& needs);
void add_newspaper_routes(people::Routes& routes, const OutletNeeds& needs);
void add_press_routes(people::Routes& routes, const OutletNeeds& needs);
void add_media_routes(people::Routes& routes);
void add_embed_routes(people::Routes& routes);

} // namespace samband::outlets
