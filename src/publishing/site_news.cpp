#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/refusal.h"
#include "people/dressing.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "publishing/site_kinds.h"
#include "publishing/site_limits.h"
#include "publishing/site_pages.h"
#include "publishing/site_post.h"
#include "publishing/site_reach.h"
#include "publishing/site_urgent.h"
#include "publishing/way_in.h"

#include <charconv>

namespace samband::publishing {

using people::Visit;

static http::Page front_page(Visit& visit);
static http::Page news_page(Visit& visit);
static http::Page item_page(Visit& visit);

void add_news_routes(people::Routes& routes, const SiteNeeds& needs)
{
    add_kept_page(routes, "/", "The front page: the newest news, and how to reach the municipality", front_page);
    add_kept_page(routes, "/nyheter", "All news, newest first; `side` is the page, from 1", news_page);
    http::Route item;
    item.pattern = "/nyheter/{slug}";
    item.summary = "One piece of news; 410 if it was withdrawn. `fra` is the channel whose link led here";
    item.cached_s = kept_s;
    item.passed_over = {way_in_field};
    item.shown = needs.news_shown;
    routes.add(std::move(item), people::Access::anyone, item_page);
}

struct Listed {
    std::vector<Post> posts;
    ShownPictures pictures;
};

static Listed read_news(db::Reading& tx, int from, int count)
{
    std::vector<Post> posts = news(tx, from, count);
    ShownPictures pictures(tx, posts);
    return {std::move(posts), std::move(pictures)};
}

static Json listed(const Listed& read)
{
    Json list = Json::array();
    for (const Post& post : read.posts) list.push(listed_post(post, read.pictures));
    return list;
}

/// What a page tells those who share or index it.
static Json sharing(const people::Municipality& municipality, std::string_view path, std::string_view type)
{
    return Json::object({{"href", site_address(municipality, path)}, {"type", type}});
}

static void dress_list(Json& model, Instant now, http::Language language)
{
    for (Json& post : model["news"].items()) dress_site_post(post, now, language);
}

static http::Page front_page(Visit& visit)
{
    const Instant now = visit.request.at;
    Json ahead;
    Json urgent;
    Listed read = visit.database.read([&](db::Reading& tx) {
        urgent = urgent_on_front(tx);
        ahead = kinds_ahead(tx, now);
        std::vector<Post> posts = front_posts(tx, now, news_on_front + 1);
        ShownPictures pictures(tx, posts);
        return Listed{std::move(posts), std::move(pictures)};
    });
    const bool more = read.posts.size() > news_on_front;
    if (more) read.posts.pop_back();
    http::Page page{"publishing/site_front", Json::object({{"name", visit.municipality.name},
                                                           {"urgent", std::move(urgent)},
                                                           {"news", listed(read)},
                                                           {"more", more},
                                                           {"ahead", std::move(ahead)},
                                                           {"contact", reach_of(visit.municipality)},
                                                           {"remark", visit.municipality.remark},
                                                           {"share", sharing(visit.municipality, "/", "website")}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        dress_list(model, now, language);
        for (Json& notice : model["urgent"].items()) dress_site_urgent(notice, now, language);
        for (Json& list : model["ahead"].items()) list["label"] = people::say(list.find("label")->string(), language);
        model["title"] = people::say(text_of("Forsiden"), language);
        model["description"] = people::say(text_of("Nyheter og kontakt."), language);
    };
    return page;
}

/// From 1; what is no such number is a page that is not there.
static int page_number(const http::Request& request)
{
    const std::string* asked = request.query_value("side");
    if (!asked) return 1;
    int number = 0;
    const auto [end, error] = std::from_chars(asked->data(), asked->data() + asked->size(), number);
    if (error != std::errc() || end != asked->data() + asked->size() || number < 1 || number > most_news_pages)
        throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    return number;
}

static std::string address_of_page(int number)
{
    return number == 1 ? "/nyheter" : "/nyheter?side=" + std::to_string(number);
}

static Json pages_around(int number, bool more)
{
    if (number == 1 && !more) return {};
    Json items = Json::array();
    for (int at = std::max(1, number - 2); at <= number + (more ? 1 : 0); ++at)
        items.push(Json::object({{"number", at}, {"href", address_of_page(at)}, {"current", at == number}}));
    return Json::object({{"previous", number > 1 ? Json(address_of_page(number - 1)) : Json()},
                         {"next", more ? Json(address_of_page(number + 1)) : Json()},
                         {"items", std::move(items)}});
}

static http::Page news_page(Visit& visit)
{
    const int number = page_number(visit.request);
    Listed read = visit.database.read(
        [&](db::Reading& tx) { return read_news(tx, (number - 1) * news_per_page, news_per_page + 1); });
    const bool more = read.posts.size() > news_per_page;
    if (more) read.posts.pop_back();
    if (read.posts.empty() && number > 1) throw Problem(ProblemCode::not_found, "Siden finnes ikke.");
    http::Page page{"publishing/site_news",
                    Json::object({{"news", listed(read)},
                                  {"number", number},
                                  {"pages", pages_around(number, more)},
                                  {"share", sharing(visit.municipality, address_of_page(number), "website")}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        dress_list(model, now, language);
        model["title"] = people::say(text_of("Nyheter"), language);
    };
    return page;
}

/// What was taken down is told apart from what never was: whoever has the address shall know.
static http::Page withdrawn_page(db::Reading& tx, const std::string& slug)
{
    if (!was_withdrawn(tx, slug)) throw Problem(ProblemCode::not_found, "Saken finnes ikke.");
    http::Page page{"publishing/site_withdrawn", Json::object({{"withdrawn", true}}), 410};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Saken er trukket"), language);
    };
    return page;
}

static http::Page item_page(Visit& visit)
{
    const std::string& slug = visit.request.parameter("slug");
    return visit.database.read([&](db::Reading& tx) {
        const auto post = public_post(tx, slug);
        if (!post) return withdrawn_page(tx, slug);
        Json model = shown_post(tx, *post, visit.municipality);
        model["urgent"] = urgent_facts(tx, post->id);
        model["description"] = shortened(post->content.lead, 160);
        model["share"] = sharing(visit.municipality, news_path(slug), "article");
        if (const Json card = ShownPictures(tx, post->content).card(post->content); !card.is_null())
            model["share"]["image"] =
                Json::object({{"href", site_address(visit.municipality, card.find("thumb")->string())},
                              {"width", *card.find("width")},
                              {"height", *card.find("height")},
                              {"alt", *card.find("alt")}});
        http::Page page{"publishing/site_item", std::move(model)};
        page.dress = [now = visit.request.at](Json& item, http::Language language) {
            dress_site_post(item, now, language);
            dress_site_urgent(item["urgent"], now, language);
            const Json crumb =
                Json::object({{"href", "/nyheter"}, {"label", people::say(text_of("Nyheter"), language)}});
            item["crumbs"] = Json(Json::Array{crumb});
        };
        return page;
    });
}

} // namespace samband::publishing
