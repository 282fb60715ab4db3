#pragma once
#include "base/json.h"

namespace samband::http {

/// What the views "http/samples", "http/samples_public" and "http/samples_item" show: every part of the look with
/// invented content, for the demo and for those who draw new pages. With a whole frame of its own.
Json samples_model();

} // namespace samband::http
