#pragma once
#include "dialogue/look_log.h"
#include "people/around_routes.h"

/// What stands around every route that names a thread, so that none can forget it: a restricted thread is not there for
/// whoever may not read it, and whoever sees anything of it is noted in the log.
namespace samband::dialogue {

/// Null: there is no log, and nothing of a restricted thread is shown to anybody. Lives as long as the routes.
people::AroundRoutes::Wrap watch_restricted(LookLog* looks);

/// Problem unavailable where there is no log, or it does not keep up.
void hold_is_logged(const LookLog* looks);

} // namespace samband::dialogue
