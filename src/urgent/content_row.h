#pragma once
#include "base/json.h"
#include "publishing/post.h"

namespace samband::urgent {

/// What `publishing::content_json` wrote, read back.
publishing::Content content_of(const Json& json);

} // namespace samband::urgent
