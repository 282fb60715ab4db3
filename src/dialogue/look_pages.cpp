#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/look_facts.h"
#include "dialogue/pages.h"
#include "dialogue/readers.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"

namespace samband::dialogue {

static http::Reply list_page(people::Visit& visit);
static http::Reply looks_page(people::Visit& visit);

void add_look_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/innsynslogg", Access::staff,
               "Restricted conversations whose looks the reader may see: of the accountable leader, and all for the "
               "data protection officer",
               list_page);
    routes.get("/innsynslogg/{thread}", Access::staff, "Who looked at a restricted conversation", looks_page);
}

static Json facts_of(const Thread& thread)
{
    return Json::object({{"id", thread.id.text()},
                         {"restricted", thread.restricted},
                         {"unit_name", thread.unit_name},
                         {"began", to_rfc3339(thread.began)}});
}

static http::Reply list_page(people::Visit& visit)
{
    http::Page page{"dialogue/look_list", visit.database.read([&](db::Reading& tx) {
                        Json threads = Json::array();
                        for (const Thread& thread : watched_threads(tx, visit.someone()))
                            threads.push(facts_of(thread));
                        return Json::object({{"threads", std::move(threads)}});
                    })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Innsynslogg"), language);
        for (Json& thread : model["threads"].items())
            thread["began_time"] = people::time_words(*from_rfc3339(thread.find("began")->string()), now, language);
    };
    return page;
}

static Json looks_model(db::Reading& tx, const people::Person& person, const Id& id)
{
    const auto thread = find_thread(tx, id);
    const auto looks = thread ? looks_at(tx, thread_look, thread->id, looks_shown) : std::vector<Look>();
    const bool there = thread && (thread->restricted || !looks.empty()) && may_see_looks(tx, person, *thread);
    if (!there) throw Problem(ProblemCode::not_found, "Loggen finnes ikke.");
    Json model = facts_of(*thread);
    std::vector<std::string> names;
    if (thread->restricted)
        for (const people::Person& reader : readers_of(tx, *thread)) names.push_back(reader.name);
    model["readers"] = join(names, ", ");
    model["looks"] = look_facts(looks);
    return model;
}

static http::Reply looks_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("thread");
    http::Page page{"dialogue/looks",
                    visit.database.read([&](db::Reading& tx) { return looks_model(tx, visit.someone(), id); })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Hvem har sett samtalen"), language);
        model["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/innsynslogg"}, {"label", people::say(text_of("Innsynslogg"), language)}})});
        model["began_time"] = people::time_words(*from_rfc3339(model.find("began")->string()), now, language);
        dress_looks(model["looks"], now, language);
    };
    return page;
}

} // namespace samband::dialogue
