#pragma once
#include "people/municipality.h"
#include "planning/campaigns.h"
#include "publishing/post.h"
#include "readership/showings.h"

#include <string>
#include <vector>

/// How a campaign did: so often its posts were shown on the website, by how their readers came there.
namespace samband::planning {

struct PostReach {
    publishing::Post post;
    std::vector<readership::WayIn> ways; ///< `in_span`: within the campaign
};

/// In the order of `posts_of_campaign`.
std::vector<PostReach> reach_of_campaign(db::Reading& tx, const Campaign& campaign);

/// Those of all its posts together, the most used first.
std::vector<readership::WayIn> ways_of(const std::vector<PostReach>& reach);

/// As a table for spreadsheets (base/csv.h), a line for each post and way in; a post that nobody was shown has one.
std::string reach_table(const std::vector<PostReach>& reach, const people::Municipality& municipality);

} // namespace samband::planning
