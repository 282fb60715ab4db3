#include "pictures/pages.h"

namespace samband::pictures {

void add_routes(people::Routes& routes, Library& library)
{
    add_library_routes(routes, library);
    add_picture_routes(routes, library);
    add_media_route(routes, library);
}

} // namespace samband::pictures
