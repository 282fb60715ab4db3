#include "dialogue/inbox_page.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/breach.h"
#include "dialogue/filter_facts.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/readers.h"
#include "dialogue/thread_choices.h"
#include "dialogue/use_cases.h"
#include "people/acted_once.h"
#include "people/dressing.h"

#include <algorithm>
#include <charconv>

namespace samband::dialogue {

static http::Reply list_part(people::Visit& visit);
static http::Reply unread_page(people::Visit& visit);
static http::Reply unread_file(people::Visit& visit);
static http::Reply look_after(people::Visit& visit);

static const http::FormShape looked_after_form{"UnreadLookedAfter", {}};

void add_inbox_routes(people::Routes& routes)
{
    using people::Access;
    routes.get(
        "/samtaler", Access::staff,
        "Conversations with those outside; mappe is mine, ufordelt, apne, venter, utsatt or ferdige, side the page; "
        "gjelder, vei, enhet, hos, frist and spraak narrow it",
        inbox_page);
    routes.get("/samtaler/liste", Access::staff, "The list of a box, fetched anew when something has changed",
               list_part);
    routes.get("/samtaler/ulest", Access::desk, "What came in and could not be read, with the reason", unread_page);
    routes.get("/samtaler/ulest/{id}", Access::desk, "It as it came, to keep in a file", unread_file,
               "application/octet-stream");
    routes.post("/samtaler/ulest/{id}/tatt-haand-om", Access::desk, "Somebody has dealt with it", looked_after_form,
                look_after);
}

static std::int64_t page_asked(const http::Request& request)
{
    // Nobody reads on after a thousand: what is looked for is searched for.
    constexpr std::int64_t most_pages = count_most / page_size;
    const std::string* text = request.query_value("side");
    std::int64_t number = 1;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp<std::int64_t>(number, 1, most_pages) - 1;
}

/// One's own first; who has none comes to where the work lies.
static Box box_first_seen(db::Reading& tx, const people::Person& person)
{
    return count_threads(tx, person, Box::mine) == 0 && count_threads(tx, person, Box::unassigned) > 0 ? Box::unassigned
                                                                                                       : Box::mine;
}

/// What is asked stands as chips, each with the address without it.
static void dress_filters(Json& model, http::Language language)
{
    dress_filter_choices(model["choices"], language);
    dress_parts(model["parts"], language);
    const Filter filter = filter_in(model.find("asks")->string());
    const std::string box = "/samtaler?mappe=" + model.find("box_alone")->string();
    for (Json& part : model["parts"].items()) {
        const std::string rest = query_of(without(filter, part.find("asks")->string()));
        part["href"] = box + (rest.empty() ? "" : "&" + rest);
    }
    model["filter_count"] = std::ssize(model.find("parts")->items());
    model["unfiltered"] = box;
    const std::string of_box = model.find("box")->string(); // whose these are is said by the box itself
    model["asks_whose"] = of_box != word(Box::mine) && of_box != word(Box::unassigned);
    model["shares"] = model["choices"].find("share")->items().size() > 1;
    const auto& saved = model.find("saved")->items();
    const bool named = std::ranges::any_of(saved, [](const Json& it) { return it.find("current")->boolean(); });
    model["saves"] = !filter.empty() && !named;
}

static void dress_inbox(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Samtaler"), language);
    dress_box(model, now, language);
    if (model.find("writes")->boolean())
        model["head_actions"] = Json(Json::Array{Json::object(
            {{"href", "/samtaler/ny"}, {"label", people::say(text_of("Før inn"), language)}, {"icon", "phone"}})});
    if (model.find("desk")->boolean())
        model["head_actions"].push(Json::object({{"href", "/samtaler/regler"},
                                                 {"label", people::say(text_of("Regler for fordeling"), language)},
                                                 {"icon", "settings"}}));
    model["has_unread"] = model.find("unread")->integer() > 0;
    model["page_number"] = model.find("page")->integer() + 1;
    model["picks"] = model.find("writes")->boolean() && !model.find("threads")->items().empty() &&
                     model.find("box")->string() != word(Box::done);
    dress_filters(model, language);
    name_first(model["choices"]["to"], text_of("Ingen"), language);
    name_first(model["choices"]["unit"], text_of("Ingen enhet"), language);
}

http::Page inbox_page(people::Visit& visit)
{
    const people::Person& person = visit.someone();
    Json model = visit.database.read([&](db::Reading& tx) {
        const auto asked = box_asked(visit.request);
        const Box box = asked ? *asked : box_first_seen(tx, person);
        const Filter filter = filter_asked(visit.request);
        Json facts = box_facts(tx, person, box, page_asked(visit.request), {}, filter);
        const bool desk = person.may(people::Access::desk);
        facts["unread"] = desk ? static_cast<std::int64_t>(list_unread(tx).size()) : 0;
        facts["sees_breaches"] = breaches_seen_by(tx, person).has_value();
        facts["sees_looks"] = person.has_role("data-protection-officer") || !led_with_restricted(tx, person).empty();
        facts["writes"] = person.may(people::Access::writer);
        facts["choices"] = Json::object({{"to", people_choices(tx, {})}, {"unit", unit_choices(tx, {})}});
        add_filter_choices(facts["choices"], tx, person, filter);
        facts["parts"] = parts_of(tx, filter);
        facts["desk"] = desk;
        return facts;
    });
    http::Page page{"dialogue/inbox", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_inbox(facts, now, language); };
    return page;
}

static http::Reply list_part(people::Visit& visit)
{
    http::Page page = inbox_page(visit);
    page.view = "dialogue/inbox_list";
    return page;
}

static http::Reply unread_page(people::Visit& visit)
{
    Json model = visit.database.read([](db::Reading& tx) {
        Json list = Json::array();
        for (const Unread& it : list_unread(tx))
            list.push(Json::object(
                {{"id", it.id.text()}, {"way", word(it.way)}, {"why", it.why}, {"at", to_rfc3339(it.at)}}));
        return Json::object({{"unread", std::move(list)}});
    });
    http::Page page{"dialogue/unread", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Kunne ikke leses"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        for (Json& it : facts["unread"].items()) {
            const Way way = *way_of(it.find("way")->string());
            it["way_name"] = people::say(name(way), language);
            it["way_icon"] = icon(way);
            it["why"] = people::say(it.find("why")->string(), language);
            it["time"] = people::time_words(*from_rfc3339(it.find("at")->string()), now, language);
        }
    };
    return page;
}

/// A stranger wrote it: it is saved, never shown by the browser as a page of ours.
static http::Reply unread_file(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    auto raw = visit.database.read([&](db::Reading& tx) { return raw_of_unread(tx, id); });
    if (!raw) throw Problem(ProblemCode::not_found, "Den ligger ikke her lenger.");
    const bool text = is_utf8(*raw) && raw->find('\0') == std::string::npos;
    http::Bytes bytes{text ? "text/plain; charset=utf-8" : "application/octet-stream", std::move(*raw)};
    bytes.download_as = text ? "melding.txt" : "melding.bin";
    return bytes;
}

static http::Reply look_after(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, looked_after_form);
    const Id id = visit.request.id_parameter("id");
    const Json told = people::acted_once(visit, form, "look-after-unread", [&](db::Writing& tx) {
        look_after_unread(tx, visit.someone(), id);
        return Json::object({{"id", id.text()}});
    });
    return http::Redirect{"/samtaler/ulest", told, text_of("Det er ført at du har tatt hånd om den.")};
}

} // namespace samband::dialogue
