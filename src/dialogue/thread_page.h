#pragma once
#include "http/reply.h"
#include "people/visit.h"

namespace samband::dialogue {

/// The thread with its box beside it, and what can be done with it. Problem not_found for who may not read it. A thread
/// that was merged is shown as the one it went into.
http::Page thread_page(people::Visit& visit, const Id& id);

} // namespace samband::dialogue
