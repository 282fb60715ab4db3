#include "base/text.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "publishing/post_store.h"
#include "publishing/site_limits.h"
#include "publishing/site_marks.h"
#include "publishing/site_pages.h"
#include "publishing/site_post.h"
#include "search/search.h"

namespace samband::publishing {

using people::Visit;

static http::Page search_page(Visit& visit);

void add_search_route(people::Routes& routes)
{
    routes.get("/sok", people::Access::anyone, "Search what is out on the site; `q` is the words", search_page);
}

static std::string words_asked(const http::Request& request)
{
    const std::string* asked = request.query_value("q");
    return asked ? shortened(trim(*asked), most_query_characters) : std::string();
}

static Json hit_json(const Post& post, const search::Hit& hit, std::string_view query)
{
    Json json = listed_post(post, {}); // found by its words: a list without pictures
    json["excerpt"] = marked_pieces(hit.excerpt, query);
    return json;
}

static http::Page search_page(Visit& visit)
{
    const std::string query = words_asked(visit.request);
    Json hits = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const search::Hit& hit : search::find(tx, query, search::Visible::everyone, hits_shown))
            if (hit.kind == "post") hits.push(hit_json(load_post(tx, hit.id), hit, query));
    });
    const bool none = !query.empty() && hits.items().empty();
    http::Page page{"publishing/site_search",
                    Json::object({{"query", query}, {"hits", std::move(hits)}, {"none", none}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        for (Json& hit : model["hits"].items()) dress_site_post(hit, now, language);
        model["title"] = people::say(text_of("Søk"), language);
    };
    return page;
}

} // namespace samband::publishing
