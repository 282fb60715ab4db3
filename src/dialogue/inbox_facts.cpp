#include "dialogue/inbox_facts.h"

#include "dialogue/due_badge.h"
#include "dialogue/filter_facts.h"
#include "dialogue/limits.h"
#include "dialogue/triage_facts.h"
#include "dialogue/walk.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::dialogue {

namespace {

struct BoxWords {
    Box box;
    std::string_view slug;
    const char* label;
};

constexpr BoxWords boxes[] = {
    {Box::mine, "mine", text_of("Mine")},        {Box::unassigned, "ufordelt", text_of("Ufordelt")},
    {Box::open, "apne", text_of("Åpne")},        {Box::waiting, "venter", text_of("Venter")},
    {Box::snoozed, "utsatt", text_of("Utsatt")}, {Box::done, "ferdige", text_of("Ferdige")}};

const BoxWords& words_of(Box box)
{
    return *std::find_if(std::begin(boxes), std::end(boxes), [&](const BoxWords& it) { return it.box == box; });
}

Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

} // namespace

std::string address_of(Box box)
{
    return "/samtaler?mappe=" + std::string(words_of(box).slug);
}

const char* label_of(Box box)
{
    return words_of(box).label;
}

std::optional<Box> box_asked(const http::Request& request)
{
    const std::string* asked = request.query_value("mappe");
    for (const BoxWords& it : boxes)
        if (asked && it.slug == *asked) return it.box;
    return std::nullopt;
}

Json thread_facts(const Thread& thread)
{
    return Json::object({{"id", thread.id.text()},
                         {"version", thread.version},
                         {"restricted", thread.restricted},
                         {"state", word(thread.state)},
                         {"way", word(thread.way)},
                         {"subject", thread.subject},
                         {"who", thread.who},
                         {"address", thread.address},
                         {"unit_name", thread.unit_name},
                         {"assignee_name", thread.assignee_name},
                         {"began", to_rfc3339(thread.began)},
                         {"last", to_rfc3339(thread.last)},
                         {"waits_since", time_or_null(thread.waits_since)},
                         {"due", time_or_null(thread.due)},
                         {"snoozed_until", time_or_null(thread.snoozed_until)},
                         {"closed_why", thread.closed_why}});
}

void hide_restricted(Json& facts)
{
    if (!facts.find("restricted")->boolean()) return;
    for (const char* member : {"subject", "who", "address", "closed_why"}) facts[member] = "";
}

static Json lines_facts(const std::vector<Line>& lines, const Id& current)
{
    Json list = Json::array();
    for (const Line& line : lines) {
        Json facts = thread_facts(line.thread);
        facts["category"] = category_facts(line.thread);
        if (line.thread.restricted) facts["category"] = category_facts(Thread{});
        facts["excerpt"] = line.thread.restricted ? std::string() : line.excerpt;
        hide_restricted(facts);
        facts["open_now"] = line.thread.id == current;
        list.push(std::move(facts));
    }
    return list;
}

static FilteredBox lines_of(db::Reading& tx, const people::Person& person, Box box, std::int64_t skip,
                            const Filter& filter)
{
    if (!filter.empty()) return list_filtered(tx, person, box, filter, skip);
    FilteredBox all;
    all.lines = list_threads(tx, person, box, skip);
    all.there = skip + std::ssize(all.lines) + (std::ssize(all.lines) == page_size ? 1 : 0); // there may be more
    return all;
}

Json box_facts(db::Reading& tx, const people::Person& person, Box box, std::int64_t page, const Id& current,
               const Filter& filter)
{
    Json counts = Json::array();
    for (const BoxWords& it : boxes)
        counts.push(Json::object({{"box", word(it.box)}, {"count", count_threads(tx, person, it.box)}}));
    const FilteredBox listed = lines_of(tx, person, box, page * page_size, filter);
    const std::int64_t shown = (page + 1) * page_size;
    Json found;
    if (!filter.empty()) found = Json::object({{"count", listed.there}, {"whole", listed.whole}});
    return Json::object({{"box", word(box)},
                         {"boxes", std::move(counts)},
                         {"threads", lines_facts(listed.lines, current)},
                         {"page", page},
                         {"more", listed.there > shown && shown < count_most},
                         {"asks", query_of(filter)},
                         {"found", std::move(found)},
                         {"saved", saved_facts(tx, person, list_saved_filters(tx, person))}});
}

std::string_view icon(Way way)
{
    switch (way) {
    case Way::form:
        return "journal";
    case Way::email:
        return "mail";
    case Way::sms:
        return "mobile";
    case Way::chat:
        return "chat";
    case Way::facebook:
    case Way::instagram:
    case Way::linkedin:
        return "share";
    case Way::telephone:
        return "phone";
    case Way::counter:
        return "person";
    case Way::letter:
        return "file";
    case Way::elsewhere:
        return "eye";
    case Way::press:
        return "press";
    }
    return "chat";
}

static Json badge_of(const Json& facts, Instant now, http::Language language)
{
    const auto time = [&](const char* member) {
        const Json* at = facts.find(member);
        return at && at->is_string() ? from_rfc3339(at->string()) : std::nullopt;
    };
    return due_badge({thread_state_of(facts.find("state")->string()).value_or(ThreadState::open),
                      facts.find("waits_since")->is_string(), time("due"), time("snoozed_until")},
                     now, language);
}

void dress_thread(Json& facts, Instant now, http::Language language)
{
    const Way way = way_of(facts.find("way")->string()).value_or(Way::form);
    facts["way_name"] = people::say(name(way), language);
    facts["way_icon"] = icon(way);
    if (facts.find("restricted")->boolean() && facts.find("subject")->string().empty())
        facts["subject"] = people::say(hidden_subject, language);
    facts["badge"] = badge_of(facts, now, language);
    facts["last_time"] = people::time_words(*from_rfc3339(facts.find("last")->string()), now, language);
    facts["began_time"] = people::time_words(*from_rfc3339(facts.find("began")->string()), now, language);
}

static Json tabs_of(const Json& model, http::Language language)
{
    Json tabs = Json::array();
    for (const Json& it : model.find("boxes")->items()) {
        const BoxWords& words = words_of(*box_of(it.find("box")->string()));
        const std::int64_t count = it.find("count")->integer();
        tabs.push(Json::object({{"href", address_of(words.box)},
                                {"label", people::say(words.label, language)},
                                {"count", std::to_string(count) + (count >= count_most ? "+" : "")},
                                {"current", it.find("box")->string() == model.find("box")->string()}}));
    }
    return tabs;
}

static Json pages_of(const std::string& address, std::int64_t page, bool more)
{
    const auto at = [&](std::int64_t number) { return address + "&side=" + std::to_string(number); };
    Json pages = Json::object({{"items", Json::array()}});
    if (page > 0) pages["previous"] = at(page);
    pages["items"].push(Json::object({{"number", page + 1}, {"href", at(page + 1)}, {"current", true}}));
    if (more) pages["next"] = at(page + 2);
    return pages;
}

/// How many the filter let through, and where none came through, that the filter may be why.
static void dress_found(Json& model)
{
    const Json found = *model.find("found");
    const std::int64_t count = found.find("count")->integer();
    const bool whole = found.find("whole")->boolean();
    model["filtered"] = true;
    model["found_words"] = std::to_string(count) + (whole ? "" : "+");
    model["found_one"] = whole && count == 1;
    model["found_part"] = !whole;
    model["walked"] = walked_most;
    model["none_found"] = count == 0;
}

void dress_box(Json& model, Instant now, http::Language language)
{
    const Box box = *box_of(model.find("box")->string());
    const std::int64_t page = model.find("page")->integer();
    const bool more = model.find("more")->boolean();
    const std::string asks = model.find("asks")->string();
    const std::string filtered = asks.empty() ? "" : "&" + asks;
    model["tabs"] = tabs_of(model, language);
    model["box_slug"] = std::string(words_of(box).slug) + filtered;
    model["box_alone"] = words_of(box).slug;
    model["box_address"] = address_of(box) + filtered;
    model["no_threads"] = model.find("threads")->items().empty();
    dress_saved(model["saved"], address_of(box) + filtered);
    if (asks.empty())
        model["in_" + std::string(word(box))] = true;
    else
        dress_found(model);
    if (page > 0 || more) model["pages"] = pages_of(address_of(box) + filtered, page, more);
    for (Json& thread : model["threads"].items()) {
        dress_thread(thread, now, language);
        dress_tag(thread["category"], language);
        if (thread.find("excerpt")->string() == thread.find("subject")->string()) thread["excerpt"] = "";
    }
}

} // namespace samband::dialogue
