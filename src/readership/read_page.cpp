#include "people/dressing.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"
#include "readership/limits.h"
#include "readership/pages.h"
#include "readership/showings.h"
#include "readership/way_facts.h"

namespace samband::readership {

static http::Page read_page(people::Visit& visit);
static Json days_facts(const std::vector<Day>& days);
static Json marked_links(const people::Municipality& municipality, const std::string& slug);
static void dress_read(Json& model, http::Language language);

void add_routes(people::Routes& routes)
{
    routes.get("/saker/{id}/lest", people::Access::writer,
               "How often a post's page on the website was shown, by the way there and by day", read_page);
}

static http::Page read_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const publishing::Post post = publishing::load_post(tx, id);
        const std::vector<WayIn> ways = ways_in(tx, id);
        Json facts =
            Json::object({{"id", id.text()}, {"post_title", post.content.title}, {"showings", showings_of(ways)}});
        facts["ways"] = ways_facts(ways);
        facts["days"] = days_facts(newest_days(tx, id));
        facts["to_put_out"] = marked_links(visit.municipality, post.slug);
        return facts;
    });
    http::Page page{"readership/read", std::move(model)};
    page.dress = dress_read;
    return page;
}

static Json days_facts(const std::vector<Day>& days)
{
    std::int64_t largest = 0;
    for (const Day& day : days) largest = std::max(largest, day.showings);
    Json list = Json::array();
    for (const Day& day : days)
        list.push(Json::object(
            {{"day", to_string(day.date)}, {"showings", day.showings}, {"share", share_of(day.showings, largest)}}));
    return list;
}

/// For what people put out by hand: what Samband sends has its word already.
static Json marked_links(const people::Municipality& municipality, const std::string& slug)
{
    using rulebook::Channel;
    Json links = Json::array();
    if (slug.empty()) return links;
    const std::string address = publishing::site_address(municipality, publishing::news_path(slug));
    for (const Channel channel : {Channel::sms, Channel::chat, Channel::facebook, Channel::forum, Channel::letter}) {
        const std::string word(publishing::way_in(channel));
        links.push(Json::object({{"way_in", word}, {"address", publishing::with_way_in(address, word)}}));
    }
    return links;
}

static void dress_read(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Lest"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
                         Json::object({{"href", publishing::path_of(*Id::parse(model.find("id")->string()))},
                                       {"label", model.find("post_title")->string()}})});
    dress_ways(model["ways"], language);
    dress_ways(model["to_put_out"], language);
    for (Json& day : model["days"].items()) day["day_words"] = people::day_words(day.find("day")->string(), language);
    model["has_more_days"] = model.find("days")->items().size() >= static_cast<std::size_t>(days_shown);
}

} // namespace samband::readership
