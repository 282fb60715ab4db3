#include "dialogue/find_threads.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/pages.h"
#include "dialogue/thread_choices.h"
#include "people/dressing.h"

#include <charconv>

namespace samband::dialogue {

static http::Reply search_page(people::Visit& visit);

void add_search_routes(people::Routes& routes)
{
    routes.get("/samtaler/sok", people::Access::staff,
               "Search in conversations: q the words, gjelder, vei, enhet, fra and til narrow it, etter goes on",
               search_page);
}

static std::string value_of(const http::Request& request, const char* name)
{
    const std::string* value = request.query_value(name);
    return value ? *value : std::string();
}

/// What is no number goes on from the beginning.
static std::optional<std::int64_t> number_of(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// What an address holds that is none of ours narrows nothing.
static Sought sought_by(const http::Request& request)
{
    Sought sought;
    sought.words = value_of(request, "q");
    sought.category = rulebook::read_word<rulebook::Category>(value_of(request, "gjelder"));
    sought.way = way_of(value_of(request, "vei"));
    sought.unit = Id::parse(value_of(request, "enhet"));
    sought.from = parse_date(value_of(request, "fra"));
    sought.to = parse_date(value_of(request, "til"));
    sought.before = number_of(value_of(request, "etter"));
    return sought;
}

static std::string text_of_date(const std::optional<Date>& date)
{
    return date ? to_string(*date) : std::string();
}

static Json search_model(db::Reading& tx, const people::Person& person, const Sought& sought)
{
    const FoundThreads found = find_threads(tx, person, sought);
    Json threads = Json::array();
    for (const FoundThread& hit : found.threads) {
        Json facts = thread_facts(hit.thread);
        facts["excerpt"] = hit.excerpt;
        facts["said_at"] = to_rfc3339(hit.at);
        facts["in_note"] = hit.kind == EntryKind::note;
        threads.push(std::move(facts));
    }
    return Json::object(
        {{"values",
          Json::object({{"q", sought.words},
                        {"gjelder", sought.category ? std::string(rulebook::word(*sought.category)) : std::string()},
                        {"vei", sought.way ? std::string(word(*sought.way)) : std::string()},
                        {"enhet", sought.unit ? sought.unit->text() : std::string()},
                        {"fra", text_of_date(sought.from)},
                        {"til", text_of_date(sought.to)}})},
         {"choices", Json::object({{"gjelder", category_choices(sought.category)},
                                   {"vei", way_choices(sought.way)},
                                   {"enhet", unit_choices(tx, sought.unit)}})},
         {"asked", !sought.empty()},
         {"narrowed", sought.category || sought.way || sought.unit || sought.from || sought.to},
         {"threads", std::move(threads)},
         {"next", found.next ? Json(*found.next) : Json()}});
}

static void dress_search(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Søk i samtaler"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
    say_category_choices(model["choices"]["gjelder"], text_of("Alt"), language);
    say_way_choices(model["choices"]["vei"], text_of("Alle kanaler"), language);
    name_first(model["choices"]["enhet"], text_of("Alle enheter"), language);
    for (Json& thread : model["threads"].items()) {
        dress_thread(thread, now, language);
        thread["said_time"] = people::time_words(*from_rfc3339(thread.find("said_at")->string()), now, language);
    }
    model["none"] = model.find("asked")->boolean() && model.find("threads")->items().empty();
    model["goes_on"] = model.find("next")->is_number();
}

static http::Reply search_page(people::Visit& visit)
{
    const Sought sought = sought_by(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) { return search_model(tx, visit.someone(), sought); });
    http::Page page{"dialogue/search", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_search(facts, now, language); };
    return page;
}

} // namespace samband::dialogue
