#pragma once
#include "people/visit.h"
#include "publishing/outside.h"

namespace samband::approvals {

/// `/godkjenning` and what belongs to it: the board, the link of a mail, comments, stand-ins.
void add_routes(people::Routes& routes, const publishing::Outside& outside = {});

// The parts of it.
void add_board_routes(people::Routes& routes, const publishing::Outside& outside);
void add_link_routes(people::Routes& routes, const publishing::Outside& outside);
void add_comment_routes(people::Routes& routes);
void add_guest_routes(people::Routes& routes, const publishing::Outside& outside);
void add_stand_in_routes(people::Routes& routes);

} // namespace samband::approvals
