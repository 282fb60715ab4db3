#include "planning/feed.h"

#include "base/ical.h"
#include "base/text.h"
#include "channels/account_drivers.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "people/session.h"
#include "planning/limits.h"
#include "planning/notes.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"

namespace samband::planning {

static CalendarEvent event_of(const publishing::Post& post, const people::Municipality& municipality);
static CalendarEvent event_of(const CalendarNote& note, const people::Municipality& municipality);

std::string make_feed(db::Writing& tx, const people::Person& by)
{
    const auto secret = tx.new_secret();
    const std::string token = to_base64url({reinterpret_cast<const char*>(secret.data()), secret.size()});
    tx.run("planning.set_feed", {{"person", by.id}, {"token_hash", people::token_hash(token)}, {"now", tx.now()}});
    people::note_act(tx, "calendar-feed-made", by.id, by.id, Json::object());
    return token;
}

void end_feed(db::Writing& tx, const people::Person& by)
{
    if (tx.run("planning.end_feed", {{"person", by.id}}) > 0)
        people::note_act(tx, "calendar-feed-ended", by.id, by.id, Json::object());
}

std::optional<Instant> feed_since(db::Reading& tx, const Id& person)
{
    const auto row = tx.maybe("planning.feed_of", {{"person", person}});
    return row ? std::optional(row->instant("made_at")) : std::nullopt;
}

std::optional<people::Person> person_of_feed(db::Reading& tx, std::string_view token)
{
    const auto row = tx.maybe("planning.feed_by_token", {{"token_hash", people::token_hash(token)}});
    if (!row) return std::nullopt;
    auto person = people::find_person(tx, row->id("person"));
    if (!person || person->disabled || !person->may(people::Access::writer)) return std::nullopt;
    return person;
}

std::string calendar_feed(db::Reading& tx, const people::Municipality& municipality)
{
    const Date today = in_oslo(tx.now()).date;
    const Date from = today.plus_days(-feed_days_back);
    const Date to = today.plus_days(feed_days_ahead);
    std::vector<CalendarEvent> events;
    for (const publishing::Post& post : publishing::posts_between(tx, from_oslo({from, {}}), from_oslo({to, {}})))
        events.push_back(event_of(post, municipality));
    for (const CalendarNote& note : notes_between(tx, from, to)) events.push_back(event_of(note, municipality));
    return ical(municipality.name, events);
}

static EventStatus status_of(publishing::State state)
{
    using publishing::State;
    switch (state) {
    case State::draft:
    case State::sent:
    case State::approved:
    case State::scheduled:
        return EventStatus::tentative;
    case State::published:
        return EventStatus::confirmed;
    case State::withdrawn:
        return EventStatus::cancelled;
    }
    return EventStatus::tentative;
}

static std::string uid_of(const Id& id, const people::Municipality& municipality)
{
    return id.text() + "@" + municipality.hosts.front();
}

static CalendarEvent event_of(const publishing::Post& post, const people::Municipality& municipality)
{
    CalendarEvent event;
    event.uid = uid_of(post.id, municipality);
    event.sequence = post.version;
    event.changed = post.changed;
    event.at = publishing::time_of(post).value_or(post.changed);
    event.status = status_of(post.state);
    if (post.state == publishing::State::withdrawn) { // What was taken down leaves the house no more.
        event.summary = publishing::state_words(post.state);
        return event;
    }
    event.summary = post.content.title;
    std::string channels;
    for (const std::string& channel : post.content.channels)
        if (const auto known = rulebook::read_word<rulebook::Channel>(channel)) {
            const std::string name(channels::channel_name(*known));
            event.categories.push_back(name);
            channels += (channels.empty() ? "" : ", ") + name;
        }
    event.description = std::string(publishing::state_words(post.state)) + "\n" + channels + "\n" + post.unit_name;
    event.url = publishing::site_address(municipality, publishing::path_of(post.id));
    return event;
}

static CalendarEvent event_of(const CalendarNote& note, const people::Municipality& municipality)
{
    CalendarEvent event;
    event.uid = uid_of(note.id, municipality);
    event.sequence = note.version;
    event.changed = note.changed;
    event.first = note.text.from;
    event.last = note.text.to;
    event.summary = note.text.says;
    return event;
}

} // namespace samband::planning
