#include "publishing/post_facts.h"
#include "publishing/post_pages.h"
#include "publishing/post_store.h"

#include "people/dressing.h"
#include "search/search.h"

#include <charconv>

namespace samband::publishing {

static http::Page list_page(people::Visit& visit);
static http::Page search_page(people::Visit& visit, const FoundElsewhere& elsewhere);
static std::string asked_for(const people::Visit& visit, std::string_view name);
static int page_number(const people::Visit& visit);
static Json tabs_of(db::Reading& tx, const Id& person, std::string_view chosen);
static void dress_tabs(Json& tabs, http::Language language);
static Json pages_of(const std::string& address, int page, bool more);

static constexpr State states[] = {State::draft,     State::sent,      State::approved,
                                   State::scheduled, State::published, State::withdrawn};
static constexpr int most_pages = 1'000;
static constexpr int hits_a_page = 20;

void add_post_list_routes(people::Routes& routes, const Outside& outside)
{
    using people::Access;
    routes.get("/saker", Access::writer,
               "Posts, newest change first; tilstand=mine or a state filters, side is the page", list_page);
    routes.get("/saker/sok", Access::staff, "Posts and service pages that hold the words q",
               [elsewhere = outside.found_elsewhere](people::Visit& visit) { return search_page(visit, elsewhere); });
    // The list of old: links to it stand in mails and bookmarks.
    routes.get("/godkjenninger", Access::writer, "Moved for good: what waits for this person's yes is /godkjenning",
               [](people::Visit&) {
                   return http::Redirect{"/godkjenning?vis=meg", {}, {}, true};
               });
}

static http::Page list_page(people::Visit& visit)
{
    const std::string chosen = asked_for(visit, "tilstand");
    const std::optional<State> state = state_of(chosen);
    const std::optional<Id> author = chosen == "mine" ? std::optional(visit.someone().id) : std::nullopt;
    const int page = page_number(visit);
    Json model = Json::object({{"posts", Json::array()}});
    visit.database.read([&](db::Reading& tx) {
        const PostList list = list_posts(tx, state, author, page);
        for (const Post& post : list.posts) model["posts"].push(post_facts(post));
        model["tabs"] = tabs_of(tx, visit.someone().id, author ? "mine" : state ? word(*state) : "");
        model["pages"] = pages_of("/saker?tilstand=" + std::string(author  ? "mine"
                                                                   : state ? word(*state)
                                                                           : ""),
                                  page, list.more);
    });
    http::Page made{"publishing/posts", std::move(model)};
    const bool desk = visit.someone().may(people::Access::desk);
    made.dress = [now = visit.request.at, desk](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Saker"), language);
        facts["head_actions"] = Json(Json::Array{
            Json::object({{"href", "/godkjenning"},
                          {"label", people::say(text_of("Godkjenning"), language)},
                          {"icon", "check"}}),
            Json::object(
                {{"href", "/kalender"}, {"label", people::say(text_of("Kalender"), language)}, {"icon", "calendar"}}),
            Json::object(
                {{"href", "/bilder"}, {"label", people::say(text_of("Bilder"), language)}, {"icon", "image"}})});
        if (desk)
            facts["head_actions"].push(Json::object({{"href", "/utsendinger"},
                                                     {"label", people::say(text_of("Utsendinger"), language)},
                                                     {"icon", "send"}}));
        dress_tabs(facts["tabs"], language);
        dress_posts(facts["posts"], now, language);
    };
    return made;
}

/// One question for all of them; a tab without posts shows no count.
static Json tabs_of(db::Reading& tx, const Id& person, std::string_view chosen)
{
    std::map<std::string, std::int64_t, std::less<>> counts;
    for (const db::Row& row : tx.all("publishing.post_counts", {{"author", person}})) {
        counts[row.text("state")] = row.integer("posts");
        counts["mine"] += row.integer("own");
        counts[""] += row.integer("posts");
    }
    Json tabs = Json::array();
    const auto add = [&](std::string_view state) {
        tabs.push(Json::object({{"state", state},
                                {"href", state.empty() ? "/saker" : "/saker?tilstand=" + std::string(state)},
                                {"count", counts[std::string(state)]},
                                {"current", state == chosen}}));
    };
    add("");
    add("mine");
    for (const State state : states) add(word(state));
    return tabs;
}

static void dress_tabs(Json& tabs, http::Language language)
{
    for (Json& tab : tabs.items()) {
        const std::string& state = tab.find("state")->string();
        const auto known = state_of(state);
        tab["label"] = people::say(known           ? state_words(*known)
                                   : state.empty() ? text_of("Alle")
                                                   : text_of("Mine"),
                                   language);
    }
}

/// Nothing of what is neither a post nor of a floor above.
static std::optional<std::string> address_of(db::Reading& tx, const search::Hit& hit, bool writes,
                                             const FoundElsewhere& elsewhere)
{
    if (hit.kind == "post") return (writes ? "/saker/" : "/intranett/") + hit.id.text();
    const auto found = elsewhere ? elsewhere(tx, hit) : std::nullopt;
    return found ? std::optional(found->find("href")->string()) : std::nullopt;
}

static http::Page search_page(people::Visit& visit, const FoundElsewhere& elsewhere)
{
    const std::string words = asked_for(visit, "q");
    const int page = page_number(visit);
    const people::Person& person = visit.someone();
    const bool writes = person.may(people::Access::writer);
    const auto seen = person.may(people::Access::desk) ? search::Visible::desk : search::Visible::staff;
    Json hits = Json::array();
    bool more = false;
    visit.database.read([&](db::Reading& tx) {
        const auto found = search::find(tx, words, seen, hits_a_page + 1, std::min(page * hits_a_page, 1'000));
        more = found.size() > static_cast<std::size_t>(hits_a_page);
        for (const search::Hit& hit : found) {
            const auto href = address_of(tx, hit, writes, elsewhere);
            if (!href || hits.items().size() >= static_cast<std::size_t>(hits_a_page)) continue;
            hits.push(Json::object({{"id", hit.id.text()},
                                    {"kind", hit.kind},
                                    {"href", *href},
                                    {"hit_title", hit.title},
                                    {"excerpt", hit.excerpt},
                                    {"at", to_rfc3339(hit.at)}}));
        }
    });
    http::Page made{"publishing/search",
                    Json::object({{"query", words}, {"hits", std::move(hits)}, {"page", page}, {"more", more}})};
    made.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Søk"), language);
        for (Json& hit : facts["hits"].items())
            hit["time"] = people::time_words(*from_rfc3339(hit.find("at")->string()), now, language);
    };
    return made;
}

static std::string asked_for(const people::Visit& visit, std::string_view name)
{
    const std::string* value = visit.request.query_value(name);
    return value ? *value : std::string();
}

/// From nought; what is no number is the first page.
static int page_number(const people::Visit& visit)
{
    const std::string text = asked_for(visit, "side");
    int number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::clamp(number, 1, most_pages) - 1;
}

static Json pages_of(const std::string& address, int page, bool more)
{
    if (page == 0 && !more) return Json();
    Json pages = Json::object({{"items", Json::array()}});
    if (page > 0) pages["previous"] = address + "&side=" + std::to_string(page);
    pages["items"].push(Json::object(
        {{"number", page + 1}, {"href", address + "&side=" + std::to_string(page + 1)}, {"current", true}}));
    if (more) pages["next"] = address + "&side=" + std::to_string(page + 2);
    return pages;
}

} // namespace samband::publishing
