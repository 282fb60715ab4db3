#pragma once
#include "dialogue/look_log.h"
#include "people/around_routes.h"

/// What stands around every route that names a thread, so that none can forget it: a restricted thread is not there for
/// whoever may not read it, and whoever sees anything of it is noted in the log. On pages of chats it is the facts
/// `restricted` and `thread` of each of `talks`, or of the page, that tell it.
namespace samband::dialogue {

/// Null: there is no log, and nothing of a restricted thread is shown to anybody. Lives as long as the routes.
people::AroundRoutes::Wrap watch_restricted(LookLog* looks);

/// For a room above whose routes name something else of that thread: one that is forgotten, or not restricted, is not
/// watched. `part` as in looks.h.
http::Reply watch_thread(LookLog* looks, people::Visit& visit, const Id& thread, const std::string& part,
                         const people::VisitHandler& handler);

/// Problem unavailable where there is no log, or it does not keep up.
void hold_is_logged(const LookLog* looks);

} // namespace samband::dialogue
