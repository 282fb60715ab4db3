#include "publishing/post_facts.h"
#include "publishing/post_pages.h"
#include "publishing/post_store.h"

#include "ledger/read.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulebook/sentence.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::publishing {

static http::Page history_page(people::Visit& visit);
static Json revisions(db::Reading& tx, const Id& post);
static Json entry_facts(db::Reading& tx, const rulebook::Rulebook& book, const ledger::Recorded& entry);
static void dress_entry(Json& entry, Instant now, http::Language language);
static const char* kind_words(std::string_view kind);
static const char* tried_words(std::string_view act);
static const char* way_words(std::string_view way);

void add_history_routes(people::Routes& routes)
{
    routes.get("/saker/{id}/historikk", people::Access::writer,
               "What happened to the post, when, by whom and under which clause", history_page);
}

static http::Page history_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = post_facts(load_post(tx, id));
        Json entries = Json::array();
        const auto book = rulings::in_force(tx);
        for (const ledger::Recorded& entry : ledger::history(tx, id)) entries.push(entry_facts(tx, *book, entry));
        facts["entries"] = std::move(entries);
        facts["revisions"] = revisions(tx, id);
        return facts;
    });
    http::Page page{"publishing/history", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_post(facts, now, language);
        for (Json& entry : facts["entries"].items()) dress_entry(entry, now, language);
        for (Json& revision : facts["revisions"].items())
            revision["time"] = people::time_words(*from_rfc3339(revision.find("saved")->string()), now, language);
        facts["title"] = people::say(text_of("Historikk"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
            Json::object({{"href", "/saker/" + facts.find("id")->string()}, {"label", *facts.find("post_title")}})});
    };
    return page;
}

/// What was written before: the newest revision is the post itself.
static Json revisions(db::Reading& tx, const Id& post)
{
    Json list = Json::array();
    for (const SavedRevision& revision : revisions_of(tx, post)) {
        const auto by = people::find_person(tx, revision.by);
        list.push(Json::object({{"number", revision.number},
                                {"saved_by", by ? by->name : std::string()},
                                {"saved", to_rfc3339(revision.saved)}}));
    }
    return list;
}

/// The clauses as they were when it happened: what the entry says, not what holds now.
static Json because_of(const rulebook::Rulebook& book, const Json& content, bool refused)
{
    Json because = Json::array();
    const Json* ruling = content.find("ruling");
    const Json* cites = ruling ? ruling->find("because") : nullptr;
    if (!cites || !cites->is_array()) return because;
    for (const Json& cite : cites->items()) {
        Json one = Json::object({});
        for (const char* member : {"source", "section", "strength", "says"})
            one[member] = cite.find(member) ? Json(*cite.find(member)) : Json("");
        one["source"] = rulings::source_in_words(book, one.find("source")->string());
        one["refuses"] = refused && because.items().empty(); // what decides stands first
        because.push(std::move(one));
    }
    return because;
}

/// Who may, by the ruling that stopped it.
static std::string speakers_of(const rulebook::Rulebook& book, const Json& content)
{
    std::vector<rulebook::Role> roles;
    const Json* ruling = content.find("ruling");
    const Json* speakers = ruling ? ruling->find("speakers") : nullptr;
    if (!speakers || !speakers->is_array()) return {};
    for (const Json& speaker : speakers->items())
        if (const auto role = rulebook::read_word<rulebook::Role>(speaker.string())) roles.push_back(*role);
    return rulebook::titles_of(book, roles, "eller");
}

static Json entry_facts(db::Reading& tx, const rulebook::Rulebook& book, const ledger::Recorded& entry)
{
    const auto by = entry.by ? people::find_person(tx, *entry.by) : std::nullopt;
    Json facts = Json::object({{"entry", entry.entry.text()},
                               {"kind", entry.kind},
                               {"at", to_rfc3339(entry.at)},
                               {"by", by ? Json(by->name) : Json()},
                               {"because", because_of(book, entry.content, entry.kind.ends_with("-refused"))}});
    facts["speakers"] = speakers_of(book, entry.content);
    if (const Json* other = entry.content.find("on-behalf-of"); other && other->is_string())
        if (const auto id = Id::parse(other->string()))
            if (const auto person = people::find_person(tx, *id)) facts["on_behalf_of"] = person->name;
    for (const char* member : {"comment", "reason", "note", "due", "already_known", "tried", "revision", "way"})
        if (const Json* value = entry.content.find(member)) facts[std::string("said_") + member] = Json(*value);
    return facts;
}

static void dress_entry(Json& entry, Instant now, http::Language language)
{
    entry["what"] = people::say(kind_words(entry.find("kind")->string()), language);
    entry["refused"] = entry.find("kind")->string().ends_with("-refused");
    if (const Json* tried = entry.find("said_tried"); tried && tried->is_string())
        entry["tried"] = people::say(tried_words(tried->string()), language);
    entry["time"] = people::time_words(*from_rfc3339(entry.find("at")->string()), now, language);
    if (const Json* due = entry.find("said_due"); due && due->is_string())
        if (const auto at = from_rfc3339(due->string())) entry["due_time"] = people::time_words(*at, now, language);
    if (const Json* way = entry.find("said_way"); way && way->is_string())
        entry["way_words"] = people::say(way_words(way->string()), language);
    rulings::dress_cites(entry["because"], language);
}

static const char* way_words(std::string_view way)
{
    if (way == "mail-link") return text_of("Svarte fra e-posten.");
    if (way == "bulk") return text_of("Flere like saker ble godkjent samtidig.");
    return "";
}

static const char* tried_words(std::string_view act)
{
    static const std::map<std::string_view, const char*> words = {
        {"show-outside", text_of("Forsøkte å vise utkastet til noen utenfor.")},
        {"send", text_of("Forsøkte å sende den til godkjenning.")},
        {"approve", text_of("Forsøkte å godkjenne den.")},
        {"schedule", text_of("Forsøkte å planlegge den.")},
        {"publish", text_of("Forsøkte å publisere den.")},
        {"correct", text_of("Forsøkte å rette den.")}};
    const auto found = words.find(act);
    return found == words.end() ? "" : found->second;
}

static const char* kind_words(std::string_view kind)
{
    static const std::map<std::string_view, const char*> words = {
        {"post-voided", text_of("Endret, og godkjenningen falt bort")},
        {"post-sent", text_of("Sendt til godkjenning")},
        {"post-approved", text_of("Godkjent")},
        {"post-sent-back", text_of("Sendt tilbake")},
        {"post-scheduled", text_of("Planlagt")},
        {"post-unscheduled", text_of("Planen ble tatt bort")},
        {"post-published", text_of("Publisert")},
        {"post-corrected", text_of("Rettet")},
        {"post-withdrawn", text_of("Trukket")},
        {"post-blocked", text_of("Kopien ble sperret")},
        {"breach-opened", text_of("Personopplysninger på avveie: fristen begynte å løpe")},
        {"breach-aware-set", text_of("Når kommunen ble klar over det, ble rettet")},
        {"breach-notice-saved", text_of("Utkastet til melding ble lagret")},
        {"breach-reported", text_of("Meldt til Datatilsynet")},
        {"breach-not-reported", text_of("Ført hvorfor det ikke meldes")},
        {"post-restored", text_of("Angret: lagt ut igjen")},
        {"post-looked-at", text_of("Sett over av en annen")},
        {"staff-told", text_of("De ansatte ble fortalt det")},
        {"approval-reminded", text_of("Påminnelse sendt til dem som er spurt")},
        {"comment-written", text_of("Kommentar skrevet")},
        {"comment-resolved", text_of("Kommentar ferdig")},
        {"comment-opened", text_of("Kommentar åpnet igjen")},
        {"draft-shown-outside", text_of("Utkastet vises til noen utenfor")},
        {"draft-shown-no-more", text_of("Lenken til noen utenfor er stengt")},
        {"outside-comment-written", text_of("Kommentar fra noen utenfor")},
        {"held-brought-back", text_of("Holdt tilbake av krisen, og sendt etterpå")},
        {"held-moved", text_of("Holdt tilbake av krisen, og fikk ny tid")},
        {"held-dropped", text_of("Holdt tilbake av krisen, og droppet")},
        {"publish-refused", text_of("Stoppet av reglementet")}};
    const auto found = words.find(kind);
    return found == words.end() ? text_of("Noe annet skjedde") : found->second;
}

} // namespace samband::publishing
