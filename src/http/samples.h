#pragma once
#include "base/json.h"

namespace samband::http {

/// What the view "http/samples" shows: every part of the look with invented content, for the demo and for those who
/// draw new pages. With a whole frame of its own.
Json samples_model();

/// The same for "http/samples_public" and "http/samples_item", in the public site's frame.
Json public_samples_model();

} // namespace samband::http
