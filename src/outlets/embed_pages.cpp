#include "base/text_of.h"
#include "outlets/limits.h"
#include "outlets/pages.h"
#include "people/dressing.h"
#include "publishing/site_address.h"
#include "publishing/site_limits.h"
#include "publishing/site_post.h"
#include "publishing/way_in.h"
#include "rulings/framing.h"

namespace samband::outlets {

using people::Visit;

namespace {

constexpr const char* embedded_path = "/innebygd/nyheter";
constexpr const char* form_path = "/kontakt/skjema/innebygd";

http::Reply embedded(Visit& visit)
{
    std::vector<std::string> domains;
    Json news = Json::array();
    visit.database.read([&](db::Reading& tx) {
        domains = rulings::frame_domains(tx);
        const std::vector<publishing::Post> posts = publishing::news(tx, 0, embedded_news);
        const publishing::ShownPictures pictures(tx, posts);
        for (const publishing::Post& post : posts) {
            Json listed = publishing::listed_post(post, pictures);
            listed["href"] = publishing::site_address(
                visit.municipality, publishing::with_way_in(publishing::news_path(post.slug), publishing::by_embedded));
            news.push(std::move(listed));
        }
    });
    http::Page page{
        "outlets/embedded",
        Json::object({{"news", std::move(news)}, {"all", publishing::site_address(visit.municipality, "/nyheter")}})};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Nyheter"), language);
        for (Json& post : model["news"].items()) publishing::dress_site_post(post, now, language);
    };
    http::Reply reply(std::move(page));
    reply.headers = {{"Content-Security-Policy", rulings::frame_policy(domains, rulings::FramedForm::none)}};
    return reply;
}

/// What is pasted into the other site's editor.
std::string snippet(const people::Municipality& municipality, const char* path, const std::string& title, int height)
{
    return "<iframe src=\"" + publishing::site_address(municipality, path) + "\" title=\"" + title +
           "\" width=\"100%\" height=\"" + std::to_string(height) + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
}

http::Page how_to(Visit& visit)
{
    Json domains = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const std::string& domain : rulings::frame_domains(tx)) domains.push(domain);
    });
    http::Page page{
        "outlets/embed",
        Json::object(
            {{"snippet", snippet(visit.municipality, embedded_path, "Nyheter fra " + visit.municipality.name, 640)},
             {"form_snippet", snippet(visit.municipality, form_path, "Skriv til " + visit.municipality.name, 1'100)},
             {"form", form_path},
             {"atom", publishing::site_address(visit.municipality, "/nyheter.atom")},
             {"json_feed", publishing::site_address(visit.municipality, "/nyheter.json")},
             {"embedded", embedded_path},
             {"domains", std::move(domains)}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Nyhetene på nettsiden dere har"), language);
    };
    return page;
}

} // namespace

void add_embed_routes(people::Routes& routes)
{
    http::Route list;
    list.pattern = embedded_path;
    list.summary = "The newest news as a list that the municipality's own web site shows within a page";
    list.cached_s = publishing::kept_s;
    routes.add(std::move(list), people::Access::anyone, embedded);
    routes.get("/innebygd", people::Access::desk, "How the news are shown on the web site that the municipality has",
               how_to);
}

} // namespace samband::outlets
