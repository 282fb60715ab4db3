#include "chat/desk_page.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "chat/changed.h"
#include "chat/desk_facts.h"
#include "chat/limits.h"
#include "chat/pages.h"
#include "chat/setting.h"
#include "chat/use_cases.h"
#include "people/dressing.h"

namespace samband::chat {

using people::Visit;

static std::string shown_of(const Visit& visit)
{
    const auto own = visit.request.parameters.find("id");
    if (own != visit.request.parameters.end()) return own->second;
    const std::string* asked = visit.request.query_value("vis");
    return asked ? *asked : std::string();
}

/// One of them is shown where there is room for one.
static void mark_shown(Json& talks, const std::string& shown, bool typed)
{
    Json* one = nullptr;
    for (Json& talk : talks.items())
        if (talk.find("id")->string() == shown) one = &talk;
    if (!one && !talks.items().empty()) one = &talks.items().front();
    for (Json& talk : talks.items()) {
        talk["shown"] = &talk == one;
        talk["typed"] = &talk == one && typed; // the form that came back
    }
}

http::Page desk_page(Visit& visit)
{
    hold_in_use(visit);
    const bool typed = visit.request.method != http::Method::get;
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = desk_json(tx, visit.someone());
        facts["talks"] = own_talks_json(tx, visit);
        return facts;
    });
    mark_shown(model["talks"], shown_of(visit), typed);
    model["has_talks"] = !model["talks"].items().empty();
    model["many_talks"] = model["talks"].items().size() > 1;
    http::Page page{"chat/desk", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Prat"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        dress_desk(facts, now, language);
        for (Json& talk : facts["talks"].items()) dress_own_talk(talk, now, language);
        facts["head_actions"] = Json::array();
        if (facts.find("desk")->boolean())
            facts["head_actions"].push(Json::object({{"href", "/samtaler/prat/oppsett"},
                                                     {"label", people::say(text_of("Tider og roller"), language)},
                                                     {"icon", "settings"}}));
    };
    return page;
}

static http::Reply queue_part(Visit& visit)
{
    hold_in_use(visit);
    http::Page page{"chat/desk_queue",
                    visit.database.read([&](db::Reading& tx) { return desk_json(tx, visit.someone()); })};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_desk(facts, now, language); };
    return page;
}

static http::Reply talk_part(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const std::string* after = visit.request.query_value("etter");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Talk talk = load_talk(tx, id);
        const people::Person& person = visit.someone();
        const bool has = talk.state == State::taken && talk.person == person.id && still_reads(tx, person, talk);
        if (has) return own_talk_json(tx, visit, talk, after ? Id::parse(*after) : std::nullopt);
        return Json::object({{"id", id.text()}, {"state", "ended"}, {"lines", Json::array()}});
    });
    http::Page page{"chat/desk_talk_news", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_own_talk(facts, now, language);
    };
    return page;
}

static http::Reply events(Visit& visit)
{
    hold_in_use(visit);
    std::vector<std::string> topics{desk_topic};
    for (const Talk& talk : visit.database.read([&](db::Reading& tx) { return talks_of(tx, visit.someone().id); }))
        topics.push_back(writing_topic_of(talk.id, false));
    return http::Events{std::move(topics)};
}

void add_desk_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/prat", Access::writer,
               "Chats: who waits, who takes them, and one's own; `vis` is shown first",
               [](Visit& visit) -> http::Reply { return desk_page(visit); });
    routes.get("/samtaler/prat/koe", Access::writer, "Who waits and who takes chats, when something has changed",
               queue_part);
    routes.get("/samtaler/prat/direkte", Access::writer, "Live events: chats may have changed, or a resident writes",
               events, "text/event-stream");
    routes.get("/samtaler/prat/{id}/nytt", Access::writer, "What is new in one's own chat; `etter` is the last entry",
               talk_part);
}

} // namespace samband::chat
