#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// Campaigns: several posts with one goal, in a span of days. Whoever writes posts makes them and joins posts to them.
namespace samband::planning {

struct CampaignText {
    std::string name;
    Date from;
    Date to;
    std::string goal; ///< what shall be different afterwards; may be empty
    bool ended = false;
};

struct Campaign {
    Id id;
    std::int64_t version = 0;
    CampaignText text;
};

/// Those that go on first, then by their beginning, the latest first; at most `campaigns_most`.
std::vector<Campaign> list_campaigns(db::Reading& tx);
/// Those that are not ended and touch the span.
std::vector<Campaign> campaigns_between(db::Reading& tx, const Date& from, const Date& to);
/// Problem not_found if there is none.
Campaign load_campaign(db::Reading& tx, const Id& id);

/// Both are recorded. Problem invalid on a name that is empty or too long, a goal that is too long, a span that makes
/// no sense, and one campaign more than `campaigns_most`; conflict if it changed since `seen_version`.
Id add_campaign(db::Writing& tx, const people::Person& by, const CampaignText& text);
void change_campaign(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const CampaignText& text);

/// The newest first, at most 500.
std::vector<Id> posts_of_campaign(db::Reading& tx, const Id& campaign);
std::optional<Campaign> campaign_of(db::Reading& tx, const Id& post);

/// The post is of this campaign and of no other; nil: of none. By who may write the post; recorded. Problem invalid
/// where the campaign is ended.
void join_campaign(db::Writing& tx, const people::Person& by, const Id& post, const Id& campaign);

} // namespace samband::planning
