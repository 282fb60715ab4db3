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

static http::Page search_page(Visit& visit, const FoundElsewhere& elsewhere);

void add_search_route(people::Routes& routes, const SiteNeeds& needs)
{
    routes.get("/sok", people::Access::anyone, "Search what is out on the site; `q` is the words",
               [elsewhere = needs.found_elsewhere](Visit& visit) { return search_page(visit, elsewhere); });
}

static std::string words_asked(const http::Request& request)
{
    const std::string* asked = request.query_value("q");
    return asked ? shortened(trim(*asked), most_query_characters) : std::string();
}

/// A post as in lists, without pictures; what is no post as its own floor has it.
static std::optional<Json> hit_json(db::Reading& tx, const search::Hit& hit, std::string_view query,
                                    const FoundElsewhere& elsewhere)
{
    std::optional<Json> json;
    if (hit.kind == "post")
        json = listed_post(load_post(tx, hit.id), {});
    else if (elsewhere)
        json = elsewhere(tx, hit);
    if (!json) return json;
    (*json)["kind"] = hit.kind;
    (*json)["excerpt"] = marked_pieces(hit.excerpt, query);
    return json;
}

static http::Page search_page(Visit& visit, const FoundElsewhere& elsewhere)
{
    const std::string query = words_asked(visit.request);
    Json hits = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const search::Hit& hit : search::find(tx, query, search::Visible::everyone, hits_shown))
            if (auto json = hit_json(tx, hit, query, elsewhere)) hits.push(std::move(*json));
    });
    for (Json& hit : hits.items()) // what keeps no language of its own is in the municipality's
        if (!hit.find("written_in")) hit["written_in"] = visit.municipality.language;
    const bool none = !query.empty() && hits.items().empty();
    http::Page page{"publishing/site_search",
                    Json::object({{"query", query}, {"hits", std::move(hits)}, {"none", none}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        for (Json& hit : model["hits"].items()) {
            hit["is_service"] = hit.find("kind")->string() == "service";
            if (hit.find("kind")->string() == "post") dress_site_post(hit, now, language);
        }
        model["title"] = people::say(text_of("Søk"), language);
    };
    return page;
}

} // namespace samband::publishing
