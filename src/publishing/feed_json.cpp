#include "base/json.h"
#include "http/markdown.h"
#include "publishing/feed_news.h"
#include "publishing/kind_facts.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"

namespace samband::publishing {

static Json item(const people::Municipality& municipality, const Post& post, const ShownPictures& pictures)
{
    const Content& content = post.content;
    Json entry = Json::object({{"id", "urn:uuid:" + post.id.text()},
                               {"url", site_address(municipality, with_way_in(news_path(post.slug), by_feed))},
                               {"title", content.title},
                               {"summary", lead_with_kind(content)},
                               {"content_html", with_whole_addresses(http::to_html(content.body), municipality)},
                               {"date_published", to_rfc3339(post.published.value_or(post.changed))},
                               {"date_modified", to_rfc3339(last_change(post))},
                               {"authors", Json(Json::Array{Json::object({{"name", post.unit_name}})})},
                               {"language", content.language}});
    if (const Json card = pictures.card(content); !card.is_null())
        entry["image"] = site_address(municipality, card.find("thumb")->string());
    return entry;
}

std::string json_feed(const people::Municipality& municipality, const std::vector<Post>& posts,
                      const ShownPictures& pictures)
{
    Json items = Json::array();
    for (const Post& post : posts) items.push(item(municipality, post, pictures));
    return to_text(Json::object({{"version", "https://jsonfeed.org/version/1.1"},
                                 {"title", municipality.name},
                                 {"home_page_url", site_address(municipality, "/nyheter")},
                                 {"feed_url", site_address(municipality, "/nyheter.json")},
                                 {"language", municipality.language},
                                 {"items", std::move(items)}}));
}

} // namespace samband::publishing
