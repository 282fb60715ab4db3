#include "base/problem.h"
#include "http/markdown.h"
#include "people/dressing.h"
#include "publishing/content.h"
#include "publishing/post_facts.h"
#include "publishing/post_pages.h"
#include "publishing/post_store.h"

#include <charconv>

namespace samband::publishing {

static http::Page revision_page(people::Visit& visit);
static std::int64_t number_in(const std::string& text);

void add_revision_routes(people::Routes& routes)
{
    routes.get("/saker/{id}/versjoner/{number}", people::Access::writer, "A revision of a post, as it was written",
               revision_page);
}

static http::Page revision_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const std::int64_t number = number_in(visit.request.parameter("number"));
    Json model = visit.database.read([&](db::Reading& tx) {
        const Post post = load_post(tx, id);
        const auto content = load_revision(tx, id, number);
        if (!content) throw Problem(ProblemCode::not_found, "Saken har ingen slik versjon.");
        return Json::object({{"id", id.text()},
                             {"post_title", post.content.title},
                             {"revision", number},
                             {"revisions", post.revision},
                             {"newest", number == post.revision},
                             {"content", content_json(*content)},
                             {"body_html", http::to_html(content->body)}});
    });
    http::Page page{"publishing/revision", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        const std::string path = "/saker/" + facts.find("id")->string();
        facts["title"] =
            people::say(text_of("Versjon"), language) + " " + std::to_string(facts.find("revision")->integer());
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
            Json::object({{"href", path}, {"label", *facts.find("post_title")}}),
            Json::object({{"href", path + "/historikk"}, {"label", people::say(text_of("Historikk"), language)}})});
    };
    return page;
}

/// What is no number names no revision.
static std::int64_t number_in(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

} // namespace samband::publishing
