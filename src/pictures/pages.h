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

/// The picture of that name (media_name.h): to everybody while something published uses it, else where `may_see`
/// says so. Problem not_found if there is none.
http::Reply media_reply(people::Visit& visit, const Library& library, const std::string& name, bool may_see);

} // namespace samband::pictures
