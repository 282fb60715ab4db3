#pragma once
#include "channels/variant.h"
#include "publishing/post.h"

#include <string>

namespace samband::approvals {

/// The letter that asks for a yes: who asks, the draft, and the link. Nothing of the one it is sent to stands in it.
channels::Variant letter_for(const publishing::Post& post, const std::string& link, bool reminder);

} // namespace samband::approvals
