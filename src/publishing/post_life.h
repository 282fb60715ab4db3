#pragma once
#include "publishing/post.h"

/// The legal life of a post, as one pure table: which act leads from which state to which.
namespace samband::publishing {

/// The state after the act, or nothing if it is not legal there. `look_at` and `tell_staff` leave the state as it is.
///
///     draft     save→draft  send→sent  publish→published  schedule→scheduled
///     sent      approve→approved  send_back→draft  save→draft (voids)
///     approved  publish→published  schedule→scheduled  send_back→draft  save→draft (voids)
///     scheduled unschedule→draft|approved (as it was)  publish→published  save→draft (voids)
///     published correct→published  withdraw→withdrawn  look_at→published  tell_staff→published
///     withdrawn restore→published (within seconds: restore_post)
std::optional<State> after(State state, PostAct act, bool has_approval);

} // namespace samband::publishing
