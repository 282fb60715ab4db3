#pragma once
#include "publishing/use_cases.h"

namespace samband::planning {

/// The content of a post as it is for the next time: without its case reference and its times, which are asked for
/// again, and without the accounts that have been closed since.
publishing::Content content_again(db::Reading& tx, const publishing::Content& content);

/// A new draft by this person with the same content, without what was only that one's: case reference, corrections,
/// dates, yeses. For the same unit where the person writes there, else for one of the person's own. Problem not_found;
/// forbidden to who writes for no unit.
publishing::Post duplicate_post(db::Writing& tx, const people::Person& by, const Id& post);

} // namespace samband::planning
