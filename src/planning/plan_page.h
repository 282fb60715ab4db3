#pragma once
#include "people/visit.h"
#include "rulebook/ruling.h"

namespace samband::planning {

/// One post's plan: when it goes out and how it is moved, the next free slots, its campaign, its copies and whether it
/// comes again. `refused`: what the rule book said to a move that was not done; the page answers 409.
http::Page plan_page(people::Visit& visit, const Id& post, const rulebook::Ruling* refused = nullptr);

} // namespace samband::planning
