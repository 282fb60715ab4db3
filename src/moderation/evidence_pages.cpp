#include "base/calendar.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/inbox_facts.h"
#include "moderation/closed.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "moderation/message_facts.h"
#include "moderation/pages.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"

#include <algorithm>
#include <charconv>

namespace samband::moderation {

using http::FieldKind;

static const http::FormShape keep_form{"EvidenceKept",
                                       {{"until", FieldKind::date, false, 10, {}, "The day it is disposed of"},
                                        {"why", FieldKind::lines, false, why_bytes, {}, "Why"}}};
static const http::FormShape export_form{
    "EvidenceExported",
    {{"as", FieldKind::choice, true, 10, {"json", "text"}, "json is what the ledger committed to"}}};

static http::Page list_page(people::Visit& visit);
static http::Page piece_page(people::Visit& visit);
static http::Reply take_out(people::Visit& visit);
static http::Reply keep(people::Visit& visit);

void add_evidence_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/bevis", Access::staff, "Messages kept as evidence, for the archivist and the leaders; fra",
               [](people::Visit& visit) -> http::Reply { return list_page(visit); });
    routes.get("/samtaler/bevis/{evidence}", Access::staff, "One piece of evidence",
               [](people::Visit& visit) -> http::Reply { return piece_page(visit); });
    routes.post("/samtaler/bevis/{evidence}/ut", Access::staff, "Take a piece out of the house; it is recorded",
                export_form, take_out);
    routes.post("/samtaler/bevis/{evidence}/behold", Access::staff, "Keep it until another day", keep_form, keep);
}

/// For anybody else there is none.
static void hold_may_see(const people::Person& person)
{
    if (!may_see_evidence(person)) throw Problem(ProblemCode::not_found, "Beviset finnes ikke.");
}

static const char* verb_words(const std::string& verb)
{
    if (verb == "remove") return text_of("Fjernet");
    if (verb == "block") return text_of("Personen ble blokkert");
    if (verb == "report") return text_of("Meldt fra");
    return text_of("Skjult");
}

static Json line_facts(const Evidence& it)
{
    return Json::object({{"id", it.id.text()},
                         {"way", dialogue::word(it.way)},
                         {"who", it.who},
                         {"verb", it.verb},
                         {"reason", it.reason},
                         {"by_name", it.by_name},
                         {"taken", to_rfc3339(it.taken)},
                         {"dispose", to_string(in_oslo(it.dispose).date)}});
}

/// A list is not logged: of what is restricted it does not say who wrote.
static Json listed_facts(db::Reading& tx, const people::Person& person, const Evidence& it)
{
    Json facts = line_facts(it);
    const auto thread = dialogue::find_thread(tx, it.thread);
    const char* hidden = thread && thread->restricted ? hidden_in_lists(tx, person, it.thread) : nullptr;
    if (!hidden) return facts;
    facts["who"] = "";
    facts["reason"] = "";
    facts["hidden"] = hidden;
    return facts;
}

static void dress_line(Json& it, Instant now, http::Language language)
{
    const auto way = dialogue::way_of(it.find("way")->string()).value_or(dialogue::Way::form);
    it["way_name"] = people::say(dialogue::name(way), language);
    it["way_icon"] = dialogue::icon(way);
    it["words"] = people::say(verb_words(it.find("verb")->string()), language);
    const std::string reason = it.find("reason")->string();
    it["reason"] = reason.empty() ? std::string() : people::say(reason, language);
    it["taken_time"] = people::time_words(*from_rfc3339(it.find("taken")->string()), now, language);
    it["dispose_words"] = people::day_words(it.find("dispose")->string(), language);
    const Json* hidden = it.find("hidden");
    if (it.find("who")->string().empty())
        it["who"] = people::say(hidden ? hidden->string() : std::string(text_of("Ukjent")), language);
}

static std::int64_t first_asked(const http::Request& request)
{
    constexpr std::int64_t furthest = 100'000;
    const std::string* text = request.query_value("fra");
    std::int64_t number = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return std::clamp<std::int64_t>(number, 0, furthest);
}

static http::Page list_page(people::Visit& visit)
{
    const bool sees = may_see_evidence(visit.someone());
    const std::int64_t first = first_asked(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json pieces = Json::array();
        const std::vector<Evidence> all = sees ? list_evidence(tx, first) : std::vector<Evidence>();
        for (const Evidence& it : all)
            if (!is_closed_to(tx, visit.someone(), it.thread)) pieces.push(listed_facts(tx, visit.someone(), it));
        const auto shown = static_cast<std::int64_t>(all.size());
        return Json::object(
            {{"pieces", std::move(pieces)}, {"older", shown == list_most ? Json(first + list_most) : Json()}});
    });
    http::Page page{"moderation/evidence_list", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Bevis"), language);
        facts["crumbs"] = crumbs(language);
        facts["none"] = facts["pieces"].items().empty();
        facts["has_older"] = facts.find("older")->is_number();
        for (Json& it : facts["pieces"].items()) dress_line(it, now, language);
    };
    return page;
}

static Json piece_facts(const Evidence& it)
{
    Json model = line_facts(it);
    model["thread"] = it.thread.text();
    model["address"] = it.address;
    model["author"] = it.author;
    model["link"] = it.link;
    model["said"] = to_rfc3339(it.said);
    model["stored"] = to_rfc3339(it.stored);
    model["text"] = it.text;
    model["raw_bytes"] = static_cast<std::int64_t>(it.raw.size());
    model["more"] = parse_json(it.more);
    model["sum"] = it.sum;
    model["values"] = Json::object({{"until", to_string(in_oslo(it.dispose).date)}});
    return model;
}

static http::Page piece_page(people::Visit& visit)
{
    hold_may_see(visit.someone());
    Json model = visit.database.read([&](db::Reading& tx) {
        const Evidence it = load_evidence(tx, visit.someone(), visit.request.id_parameter("evidence"));
        Json facts = piece_facts(it);
        facts["thread_there"] = dialogue::find_thread(tx, it.thread).has_value();
        return facts;
    });
    http::Page page{"moderation/evidence", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Bevis"), language);
        facts["crumbs"] = crumbs(language);
        facts["crumbs"].push(
            Json::object({{"href", "/samtaler/bevis"}, {"label", people::say(text_of("Bevis"), language)}}));
        dress_line(facts, now, language);
        for (const char* at : {"said", "stored"})
            facts[std::string(at) + "_time"] =
                people::time_words(*from_rfc3339(facts.find(at)->string()), now, language);
        for (Json& it : facts["more"]["earlier"].items())
            it["time"] = people::time_words(*from_rfc3339(it.find("until")->string()), now, language);
    };
    return page;
}

static http::Reply take_out(people::Visit& visit)
{
    hold_may_see(visit.someone());
    const http::Form form = http::Form::read(visit.request, export_form);
    const Evidence it = visit.database.write("evidence-export", [&](db::Writing& tx) {
        Evidence piece = load_evidence(tx, visit.someone(), visit.request.id_parameter("evidence"));
        note_exported(tx, visit.someone(), piece);
        return piece;
    });
    const bool json = form.text("as") == "json";
    http::Bytes bytes{json ? "application/json" : "text/plain; charset=utf-8",
                      json ? to_text(evidence_file(it)) : evidence_text(it, visit.municipality.name)};
    bytes.download_as = "bevis-" + it.id.text() + (json ? ".json" : ".txt");
    return bytes;
}

static http::Reply keep(people::Visit& visit)
{
    hold_may_see(visit.someone());
    const Id id = visit.request.id_parameter("evidence");
    return people::or_typed_again(
        visit, keep_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, "evidence-keep", [&](db::Writing& tx) {
                keep_evidence_until(tx, visit.someone(), id, form.text("until"), form.text("why"));
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/samtaler/bevis/" + id.text(), told, text_of("Datoen er endret.")};
        },
        [&] { return piece_page(visit); });
}

} // namespace samband::moderation
