#include "dialogue/beside_facts.h"

#include "base/text.h"
#include "dialogue/draft.h"
#include "dialogue/follow.h"
#include "dialogue/presence.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"

#include <algorithm>
#include <charconv>

namespace samband::dialogue {

static void add_drafts(Json& model, db::Reading& tx, const people::Person& person, const Thread& thread)
{
    constexpr std::size_t shown_characters = 300;
    Json others = Json::array();
    model["values"]["text"] = "";
    model["draft_changed"] = Json();
    for (const Draft& draft : drafts_of(tx, thread.id)) {
        if (draft.person == person.id) {
            model["values"]["text"] = draft.text;
            model["draft_changed"] = to_rfc3339(draft.changed);
            continue;
        }
        others.push(Json::object({{"person", draft.person.text()},
                                  {"name", draft.person_name},
                                  {"draft_excerpt", shortened(draft.text, shown_characters)},
                                  {"for_me", draft.left_for == person.id},
                                  {"changed", to_rfc3339(draft.changed)}}));
    }
    model["drafts"] = std::move(others);
}

/// Microseconds, as the page was told them.
static std::optional<Instant> shown_before(const http::Request& request)
{
    const std::string* asked = request.query_value("siden");
    const Json* typed = request.body.find("shown_at");
    const std::string text = asked ? *asked : typed && typed->is_string() ? typed->string() : "";
    std::int64_t us = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), us);
    return !text.empty() && read.ec == std::errc() ? std::optional(Instant{us}) : std::nullopt;
}

/// When the newest entry that is shown was stored, and not what the clock shows: one that is being stored meanwhile has
/// an earlier time than this reading, and would be news to nobody.
static Instant newest_of(const std::vector<Entry>& entries)
{
    Instant newest{};
    for (const Entry& entry : entries) newest = std::max(newest, entry.stored);
    return newest;
}

/// What one has written oneself is no news.
static void add_news(Json& model, const std::vector<Entry>& entries, const people::Person& person, Instant since)
{
    Json news = Json::object({{"in", false}, {"out_by", ""}});
    bool any = false;
    for (const Entry& entry : entries) {
        if (entry.stored <= since || entry.kind == EntryKind::note || entry.by == person.id) continue;
        any = true;
        if (entry.kind == EntryKind::in) news["in"] = true;
        if (entry.kind == EntryKind::out) news["out_by"] = entry.by_name;
    }
    model["news"] = any ? std::move(news) : Json();
}

void add_beside(Json& model, db::Reading& tx, const http::Request& request, const people::Person& person,
                const Thread& thread)
{
    Json here = Json::array();
    for (const Present& other : present_in(tx, thread.id, person.id))
        here.push(Json::object({{"name", other.name}, {"writes", other.writes}}));
    model["here"] = std::move(here);
    add_drafts(model, tx, person, thread);
    model["follows"] = follows(tx, person.id, thread.id);
    const std::vector<Entry> entries = entries_of(tx, thread.id);
    model["shown_at"] = std::to_string(newest_of(entries).us);
    model["news"] = Json();
    if (const auto since = shown_before(request)) add_news(model, entries, person, *since);
}

void dress_beside(Json& model, Instant now, http::Language language)
{
    for (Json& draft : model["drafts"].items())
        draft["time"] = people::time_words(*from_rfc3339(draft.find("changed")->string()), now, language);
    if (const Json* changed = model.find("draft_changed"); changed->is_string())
        model["draft_time"] = people::time_words(*from_rfc3339(changed->string()), now, language);
    model["has_news"] = model.find("news")->is_object();
    if (model.find("has_news")->boolean()) {
        const std::string by = model.find("news")->find("out_by")->string();
        model["out_by"] = by.empty() ? Json() : Json(by);
        model["came_in_news"] = model.find("news")->find("in")->boolean();
    }
}

} // namespace samband::dialogue
