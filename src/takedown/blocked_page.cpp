#include "http/markdown.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/block_post.h"
#include "publishing/content.h"
#include "publishing/kind_facts.h"
#include "publishing/post_kind.h"
#include "takedown/pages.h"

namespace samband::takedown {

static http::Page blocked_page(people::Visit& visit);

void add_blocked_routes(people::Routes& routes)
{
    routes.get("/saker/{id}/sperret", people::Access::staff,
               "What a blocked post said, for the data protection officer, the archivist and who blocked it",
               [](people::Visit& visit) -> http::Reply { return blocked_page(visit); });
}

static std::string text_in(const Json& content, const char* member)
{
    const Json* found = content.find(member);
    return found && found->is_string() ? found->string() : std::string();
}

/// Where and when an event was, or whom to ask about a vacancy: a person may be named there too.
static Json kind_box_of(const Json& content)
{
    publishing::Content said;
    if (const auto kind = publishing::post_kind_of(text_in(content, "kind"))) said.kind = *kind;
    if (const Json* facts = content.find("kind_facts")) said.kind_facts = publishing::facts_of(*facts);
    Json box = publishing::kind_facts(said);
    if (!box.is_null()) box["schema"] = Json(); // nobody's machine reads it here
    return box;
}

static Json revision_facts(const publishing::BlockedRevision& revision)
{
    Json pictures = Json::array();
    if (const Json* list = revision.content.find("pictures"))
        for (const publishing::Picture& picture : publishing::pictures_of(*list))
            pictures.push(Json::object({{"src", "/media/" + picture.hash}, {"alt", picture.alt}}));
    return Json::object({{"number", revision.number},
                         {"post_title", text_in(revision.content, "title")},
                         {"lead", text_in(revision.content, "lead")},
                         {"text_language", text_in(revision.content, "language")},
                         {"body_html", http::to_html(text_in(revision.content, "body"))},
                         {"kind_box", kind_box_of(revision.content)},
                         {"pictures", std::move(pictures)}});
}

static http::Page blocked_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const publishing::Block block = publishing::load_block(tx, visit.someone(), id);
        Json revisions = Json::array();
        for (const publishing::BlockedRevision& revision : block.revisions) revisions.push(revision_facts(revision));
        const auto by = people::find_person(tx, block.by);
        return Json::object({{"id", id.text()},
                             {"blocked_by", by ? by->name : std::string()},
                             {"at", to_rfc3339(block.at)},
                             {"reason", block.reason},
                             {"revisions", std::move(revisions)}});
    });
    http::Page page{"takedown/blocked", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Sperret kopi"), language);
        for (Json& revision : facts["revisions"].items()) publishing::dress_kind(revision["kind_box"], now, language);
        facts["at_time"] = people::time_words(*from_rfc3339(facts.find("at")->string()), now, language);
    };
    return page;
}

} // namespace samband::takedown
