#pragma once
#include "base/json.h"
#include "people/municipality.h"

namespace samband::publishing {

/// {phone, call, email, address} of the municipality, for the view "publishing/site_reach"; `call` is the number as a
/// telephone takes it.
Json reach_of(const people::Municipality& municipality);

} // namespace samband::publishing
