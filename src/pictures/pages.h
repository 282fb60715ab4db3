#pragma once
#include "people/visit.h"
#include "pictures/library.h"

/// The library's pages (`/bilder`) and the pictures themselves (`/media/…`).
namespace samband::pictures {

/// `library` must outlive the routes.
void add_routes(people::Routes& routes, Library& library);

/// One part each of the above.
void add_library_routes(people::Routes& routes, Library& library);
void add_picture_routes(people::Routes& routes, Library& library);
void add_media_route(people::Routes& routes, Library& library);

} // namespace samband::pictures
