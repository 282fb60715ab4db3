#include "planning/campaign_reach.h"

#include "base/csv.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "readership/showing.h"

namespace samband::planning {

using readership::WayIn;

std::vector<PostReach> reach_of_campaign(db::Reading& tx, const Campaign& campaign)
{
    std::vector<PostReach> reach;
    for (const Id& id : posts_of_campaign(tx, campaign.id))
        reach.push_back(
            {publishing::load_post(tx, id), readership::ways_in(tx, id, campaign.text.from, campaign.text.to)});
    return reach;
}

std::vector<WayIn> ways_of(const std::vector<PostReach>& reach)
{
    std::vector<std::vector<WayIn>> posts;
    for (const PostReach& one : reach) posts.push_back(one.ways);
    return readership::together(posts);
}

static std::string line(const PostReach& one, const std::string& address, const WayIn& way)
{
    const auto& published = one.post.published;
    return csv_row({one.post.content.title, published ? to_string(in_oslo(*published).date) : "", address,
                    way.word.empty() ? "" : std::string(readership::name_of_way(way.word)),
                    std::to_string(way.showings), std::to_string(way.in_span)});
}

std::string reach_table(const std::vector<PostReach>& reach, const people::Municipality& municipality)
{
    std::string table = "\xEF\xBB\xBF"; // Excel takes a table for UTF-8 by this alone
    table += csv_row({"sak", "publisert", "adresse", "kom fra", "visninger", "i kampanjens periode"});
    for (const PostReach& one : reach) {
        const std::string& slug = one.post.slug;
        const std::string address =
            slug.empty() ? "" : publishing::site_address(municipality, publishing::news_path(slug));
        for (const WayIn& way : one.ways) table += line(one, address, way);
        if (one.ways.empty()) table += line(one, address, {});
    }
    return table;
}

} // namespace samband::planning
