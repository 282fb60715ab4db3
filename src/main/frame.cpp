#include "main/frame.h"

#include "base/text.h"
#include "base/text_of.h"
#include "chat/setting.h"
#include "dialogue/thread_store.h"
#include "people/keys_off.h"
#include "rulings/set_situation.h"

namespace samband::main {

namespace {

struct Entry {
    std::string_view href;
    std::string_view label;
    std::string_view icon;
    bool for_writers = false;
    bool gives_way = false; ///< on a writer's phone, whose bar has more in it
};

constexpr Entry public_entries[] = {{"/nyheter", text_of("Nyheter"), "news"},
                                    {"/tjenester", text_of("Tjenester"), "book"},
                                    {"/om", text_of("Om kommunen"), "info"},
                                    {"/kontakt", text_of("Kontakt"), "mail"}};

constexpr Entry staff_entries[] = {{"/i-dag", text_of("I dag"), "today"},
                                   {"/saker", text_of("Saker"), "file", true},
                                   {"/samtaler", text_of("Samtaler"), "chat", true},
                                   {"/haster", text_of("Haster"), "urgent", true},
                                   {"/intranett", text_of("Intranett"), "news"},
                                   {"/reglement", text_of("Reglement"), "book", false, true},
                                   {"/folk", text_of("Folk"), "people", false, true}};

bool is_at(std::string_view path, std::string_view place)
{
    return path == place || (path.starts_with(place) && (path[place.size()] == '/' || path[place.size()] == '.'));
}

/// The library and what is planned are opened from the posts, and have no entry of their own.
bool lies_under(std::string_view path, std::string_view entry)
{
    constexpr std::string_view places[] = {"/bilder",       "/kalender",    "/kampanjer",
                                           "/gjentakelser", "/godkjenning", "/stedfortredere"};
    if (entry == "/samtaler") return is_at(path, "/tall");
    return entry == "/saker" && std::any_of(std::begin(places), std::end(places),
                                            [&](std::string_view place) { return is_at(path, place); });
}

std::string_view first_letter(std::string_view word)
{
    std::size_t end = word.empty() ? 0 : 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
    return word.substr(0, end);
}

/// The first letters of the first two words.
std::string initials_of(std::string_view name)
{
    std::string letters;
    for (const std::string_view word : split(name, ' '))
        if (graphemes(letters) < 2) letters += first_letter(word);
    return letters;
}

Json navigation(std::span<const Entry> entries, const http::Request& request, const http::Catalogue& catalogue,
                bool writes = true)
{
    Json list = Json::array();
    for (const Entry& entry : entries)
        if (writes || !entry.for_writers) // what would be refused, or is empty, is not offered
            list.push(
                Json::object({{"href", entry.href},
                              {"label", catalogue.text(entry.label, request.language)},
                              {"icon", entry.icon},
                              {"desk_only", entry.gives_way && writes},
                              {"current", is_at(request.path, entry.href) || lies_under(request.path, entry.href)}}));
    return list;
}

Json languages(const http::Request& request)
{
    constexpr std::pair<http::Language, std::string_view> names[] = {
        {http::Language::nb, "Bokmål"}, {http::Language::nn, "Nynorsk"}, {http::Language::en, "English"}};
    Json others = Json::array();
    for (const auto& [language, name] : names)
        if (language != request.language)
            others.push(
                Json::object({{"code", http::word(language)},
                              {"name", name},
                              {"href", "/sprak/" + std::string(http::word(language)) + "?til=" + request.path}}));
    return Json::object({{"code", http::word(request.language)}, {"others", std::move(others)}});
}

/// What a person who is signed in gets; `person` and `may` stand in the model already (people/visit.h).
void add_staff(Json& model, const http::Request& request, const http::Catalogue& catalogue)
{
    const Json* may = model.find("may");
    const bool writes = may && may->find("writer") && may->find("writer")->boolean();
    model["nav"] = navigation(staff_entries, request, catalogue, writes);
    Json links = Json::object({{"search", "/saker/sok"},
                               {"account", "/min-konto"},
                               {"accounts", "/kontoer"},
                               {"may_i", "/kan-jeg"},
                               {"sign_out", "/logg-ut"}});
    if (writes) {
        links["write"] = "/saker/ny";
        links["quick"] = "/saker/kjapp";
    }
    links["people"] = "/folk";
    if (may && may->find("steward") && may->find("steward")->boolean()) links["own_lists"] = "/ord-og-nummer";
    if (may && may->find("desk") && may->find("desk")->boolean()) links["subscribers"] = "/abonnenter";
    model["links"] = std::move(links);
}

/// Whoever has been given a conversation finds it in the rail, whatever roles they have.
void add_threads(Json& model, db::Reading& tx, const Id& person, const http::Request& request,
                 const http::Catalogue& catalogue)
{
    if (model.find("may")->find("writer")->boolean() || dialogue::count_waiting_for(tx, person) == 0) return;
    Json& nav = model["nav"];
    const auto conversations = std::find_if(std::begin(staff_entries), std::end(staff_entries),
                                            [](const Entry& entry) { return entry.href == "/samtaler"; });
    Json entry = navigation({conversations, 1}, request, catalogue);
    nav.items().insert(nav.items().begin() + 1, std::move(entry.items().front()));
}

void add_crisis(Json& model, db::Reading& tx)
{
    const rulings::SituationNow now = rulings::situation_now(tx);
    if (now.situation == rulebook::Situation::crisis)
        model["crisis"] = Json::object(
            {{"says", now.message}, {"speaks", rulings::speakers_in_crisis(tx)}, {"since", to_rfc3339(now.since)}});
}

} // namespace

bool is_public(std::string_view path)
{
    constexpr std::string_view places[] = {"/nyheter",
                                           "/sok",
                                           "/om",
                                           "/kontakt",
                                           "/henvendelse",
                                           "/prat",
                                           "/personvern",
                                           "/tilgjengelighet",
                                           "/kan-jeg",
                                           "/vare-kontoer",
                                           "/abonner",
                                           "/presse",
                                           "/innebygd/nyheter",
                                           "/arrangementer",
                                           "/ledige-stillinger",
                                           "/horinger",
                                           "/tjenester",
                                           "/godkjenn",
                                           "/les"};
    if (is_at(path, "/tjenester/stell")) return false;
    return path == "/" || std::any_of(std::begin(places), std::end(places),
                                      [&](std::string_view place) { return is_at(path, place); });
}

void add_frame(Json& model, const http::Request& request, const http::Catalogue& catalogue,
               const people::Municipality& municipality, db::Database& database)
{
    const bool open_to_all = is_public(request.path);
    model["municipality"] = Json::object({{"name", municipality.name},
                                          {"short", municipality.short_name},
                                          {"initials", initials_of(municipality.short_name)},
                                          {"accent", municipality.accent},
                                          {"takes_messages", municipality.takes_messages},
                                          {"language", municipality.language},
                                          {"home", open_to_all || !model.find("person") ? "/" : "/i-dag"}});
    model["language"] = languages(request);
    model["nav"] = navigation(public_entries, request, catalogue);
    if (!open_to_all && model.find("person")) add_staff(model, request, catalogue);
    database.read([&](db::Reading& tx) {
        add_crisis(model, tx);
        const Json* person = open_to_all ? nullptr : model.find("person");
        if (!person) return;
        const Id id = *Id::parse(person->find("id")->string());
        add_threads(model, tx, id, request, catalogue);
        const bool writes = model.find("may")->find("writer")->boolean();
        if (writes && is_at(request.path, "/samtaler") && chat::setting_of(tx).is_on)
            model["links"]["chat"] = "/samtaler/prat";
        model["keys_off"] = people::are_keys_off(tx, id);
    });
}

} // namespace samband::main
