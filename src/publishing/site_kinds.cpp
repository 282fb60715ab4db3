#include "publishing/site_kinds.h"

#include "base/calendar.h"
#include "base/ical.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "publishing/feed_news.h"
#include "publishing/kind_facts.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "publishing/site_pages.h"
#include "publishing/site_post.h"

namespace samband::publishing {

using people::Visit;

namespace {

/// A list of what is to come, of one kind: the next first.
struct KindList {
    PostKind kind;
    const char* path;
    const char* title;
    const char* empty;
};
constexpr KindList lists[] = {
    {PostKind::event, "/arrangementer", text_of("Arrangementer"), text_of("Her kommer arrangementene i kommunen.")},
    {PostKind::vacancy, "/ledige-stillinger", text_of("Ledige stillinger"),
     text_of("Ingen stillinger er lyst ut nå. Her kommer de som blir ledige.")},
    {PostKind::hearing, "/horinger", text_of("Si din mening"),
     text_of("Ingen høringer er åpne nå. Her kommer forslag du kan si hva du mener om.")}};

http::Page list_page(Visit& visit, const KindList& list)
{
    Json news = visit.database.read([&](db::Reading& tx) {
        const std::vector<Post> posts = posts_ahead(tx, list.kind, visit.request.at);
        const ShownPictures pictures(tx, posts);
        Json listed = Json::array();
        for (const Post& post : posts) listed.push(listed_post(post, pictures));
        return listed;
    });
    http::Page page{"publishing/site_kind",
                    Json::object({{"news", std::move(news)},
                                  {"is_events", list.kind == PostKind::event},
                                  {"share", Json::object({{"href", site_address(visit.municipality, list.path)},
                                                          {"type", "website"}})}})};
    page.dress = [list, now = visit.request.at](Json& model, http::Language language) {
        for (Json& post : model["news"].items()) dress_site_post(post, now, language);
        model["title"] = people::say(list.title, language);
        model["empty"] = people::say(list.empty, language);
    };
    return page;
}

CalendarEvent event_of(const Post& post, const people::Municipality& municipality)
{
    const Span span = span_of(post.content);
    const std::string address = site_address(municipality, news_path(post.slug));
    CalendarEvent event;
    event.uid = post.id.text() + "@" + municipality.origin.substr(0, municipality.origin.find_first_of("/:"));
    event.sequence = post.version;
    event.changed = last_change(post);
    event.at = span.starts.value_or(event.changed);
    const bool ends = post.content.kind_facts.contains("ends") && span.until && *span.until > event.at;
    event.minutes = ends ? static_cast<int>((span.until->us - event.at.us) / 60'000'000) : 60;
    event.summary = post.content.title;
    event.description = lead_with_kind(post.content) + "\n" + address;
    const auto place = post.content.kind_facts.find("place");
    if (place != post.content.kind_facts.end()) event.location = place->second;
    event.url = address;
    return event;
}

http::Bytes calendar(const people::Municipality& municipality, const std::vector<Post>& posts)
{
    std::vector<CalendarEvent> events;
    for (const Post& post : posts) events.push_back(event_of(post, municipality));
    return {"text/calendar; charset=utf-8", ical(municipality.name, events), 200, "no-cache"};
}

http::Reply calendar_of_all(Visit& visit)
{
    return calendar(visit.municipality, visit.database.read([&](db::Reading& tx) {
        return posts_ahead(tx, PostKind::event, visit.request.at);
    }));
}

http::Reply calendar_of_one(Visit& visit)
{
    const auto post =
        visit.database.read([&](db::Reading& tx) { return public_post(tx, visit.request.parameter("slug")); });
    if (!post || post->content.kind != PostKind::event || !span_of(post->content).starts)
        throw Problem(ProblemCode::not_found, "Arrangementet finnes ikke.");
    return calendar(visit.municipality, {*post});
}

} // namespace

Json kinds_ahead(db::Reading& tx, Instant now)
{
    Json ahead = Json::array();
    for (const KindList& list : lists)
        if (const auto posts = posts_ahead(tx, list.kind, now); !posts.empty())
            ahead.push(Json::object(
                {{"href", list.path}, {"label", list.title}, {"count", static_cast<std::int64_t>(posts.size())}}));
    return ahead;
}

void add_kind_routes(people::Routes& routes)
{
    for (const KindList& list : lists)
        add_kept_page(routes, list.path, "What is to come of one kind, the next first",
                      [list](Visit& visit) { return list_page(visit, list); });
    add_kept_page(routes, "/arrangementer.ics", "The events to come as iCalendar", calendar_of_all, "text/calendar");
    add_kept_page(routes, "/nyheter/{slug}/kalender.ics", "One event as iCalendar", calendar_of_one, "text/calendar");
}

} // namespace samband::publishing
