#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/outside.h"

namespace samband::approvals {

/// `/godkjenning` and what belongs to it: the board, the link of a mail, comments, stand-ins. `library` must outlive
/// the routes.
void add_routes(people::Routes& routes, const pictures::Library& library, const publishing::Outside& outside = {});

// The parts of it.
void add_board_routes(people::Routes& routes, const publishing::Outside& outside);
void add_bulk_routes(people::Routes& routes, const publishing::Outside& outside);
void add_stand_in_routes(people::Routes& routes);
void add_link_routes(people::Routes& routes, const pictures::Library& library, const publishing::Outside& outside);
void add_comment_routes(people::Routes& routes, const publishing::Outside& outside);
void add_guest_routes(people::Routes& routes, const pictures::Library& library);

http::Page board_page(people::Visit& visit, const publishing::Outside& outside);
/// A post's comments, and the readers from outside.
http::Page comment_page(people::Visit& visit, const Id& post);

} // namespace samband::approvals
