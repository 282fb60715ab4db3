#pragma once
#include "db/transaction.h"
#include "people/municipality.h"
#include "publishing/post.h"

#include <string>

namespace samband::takedown {

/// A draft of the notice to Datatilsynet from what is known, in the municipality's language: what article 33 (3) asks
/// for, point by point, with brackets where only a person knows. Nothing of what leaked stands in it. To be called
/// before the post is blocked.
std::string draft_notice(db::Reading& tx, const publishing::Post& post, const people::Municipality& municipality);

} // namespace samband::takedown
