#include "rulings/own_lists_page.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "rulings/read_own_list.h"
#include "rulings/set_own_lists.h"

namespace samband::rulings {

/// What could not be read, by list.
using FaultyLists = std::map<std::string_view, std::vector<FaultyLine>>;

static http::Reply save(people::Visit& visit);
static http::Reply save_typed(people::Visit& visit, const http::Form& form, FaultyLists& faulty);
static http::Reply add_word(people::Visit& visit);
static http::Page own_lists_page(people::Visit& visit, const FaultyLists& faulty);
static void dress_own_lists(Json& facts, Instant now, http::Language language);

static constexpr std::size_t most_version = 1'000'000'000;
static constexpr std::size_t longest_list = 2 * own_list_bytes; ///< characters; what a list may be is told at the list

static const http::FormShape& own_lists_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "OwnLists",
        {{"seen_version", FieldKind::integer, true, most_version, {}, "The version that the page showed"},
         {"words", FieldKind::lines, false, longest_list, {}, "Words that are spelt so here, one on each line"},
         {"phones", FieldKind::lines, false, longest_list, {}, "The municipality's telephone numbers"},
         {"domains", FieldKind::lines, false, longest_list, {}, "The domains of its e-mail addresses"},
         {"accounts", FieldKind::lines, false, longest_list, {}, "Its bank accounts"}}};
    return form;
}

static const http::FormShape& own_word_form()
{
    static const http::FormShape form{
        "OwnWord", {{"word", http::FieldKind::text, true, own_entry_bytes, {}, "A word that is spelt so here"}}};
    return form;
}

void add_own_lists_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/ord-og-nummer", Access::steward, "What is the municipality's own where drafts are read",
               [](people::Visit& visit) { return own_lists_page(visit, {}); });
    routes.post("/ord-og-nummer", Access::steward, "Put these lists in place of those there are", own_lists_form(),
                save);
    routes.post("/ord-og-nummer/ord", Access::steward, "Add one word, told by a finding", own_word_form(), add_word);
}

static http::Reply save(people::Visit& visit)
{
    FaultyLists faulty;
    return people::or_typed_again(
        visit, own_lists_form(), [&](const http::Form& form) { return save_typed(visit, form, faulty); },
        [&] { return own_lists_page(visit, faulty); });
}

static http::Reply save_typed(people::Visit& visit, const http::Form& form, FaultyLists& faulty)
{
    OwnLists lists;
    std::vector<FieldProblem> wrong;
    for (const OwnList& list : own_list_names()) {
        ReadOwnList read = read_own_list(list.name, form.text(list.name));
        lists.*list.entries = std::move(read.entries);
        if (read.faults.empty()) continue;
        wrong.push_back(FieldProblem{std::string(list.name), "Rett linjene som står under feltet."});
        faulty[list.name] = std::move(read.faults);
    }
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noen linjer kan ikke brukes.", wrong);
    const auto run = [&](db::Writing& tx) {
        set_own_lists(tx, visit.someone(), lists, *form.integer("seen_version"));
        return Json::object({{"version", own_lists(tx).version}});
    };
    const Json told = visit.database.write("rulings.set_own_lists", [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), "set-own-lists", [&] { return run(tx); });
    });
    return http::Redirect{"/ord-og-nummer", told, text_of("Listene er lagret. De gjelder fra nå.")};
}

static http::Reply add_word(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, own_word_form());
    visit.database.write("rulings.add_own_word",
                         [&](db::Writing& tx) { add_own_word(tx, visit.someone(), form.text("word")); });
    return http::Redirect{"/ord-og-nummer", Json::object({{"word", form.text("word")}}),
                          text_of("Ordet er lagt til i kommunens ordliste.")};
}

static Json facts_of(const std::vector<FaultyLine>& faults)
{
    Json lines = Json::array();
    for (const FaultyLine& fault : faults)
        lines.push(Json::object({{"line", fault.line}, {"entry", fault.entry}, {"says", fault.says}}));
    return lines;
}

/// What the municipality is set up with.
static Json known_before(const people::Municipality& municipality)
{
    Json known = Json::array();
    if (!municipality.phone.empty()) known.push(municipality.phone);
    if (const std::size_t at = municipality.email.rfind('@'); at != std::string::npos)
        known.push(municipality.email.substr(at));
    return known;
}

static http::Page own_lists_page(people::Visit& visit, const FaultyLists& faulty)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const OwnListsNow now = own_lists(tx);
        Json facts = Json::object({{"version", now.version}});
        for (const OwnList& list : own_list_names()) {
            Json entries = Json::array();
            for (const std::string& entry : (*now.lists).*list.entries) entries.push(entry);
            facts[list.name] = std::move(entries);
        }
        if (now.version == 0) return facts;
        facts["changed_at"] = to_rfc3339(now.changed);
        if (const auto by = people::find_person(tx, now.changed_by)) facts["changed_by"] = by->name;
        return facts;
    });
    for (const auto& [list, faults] : faulty) model["faulty"][list] = facts_of(faults);
    model["known"] = known_before(visit.municipality);
    http::Page page{"rulings/own_lists", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) {
        dress_own_lists(facts, at, language);
    };
    return page;
}

static void dress_own_lists(Json& facts, Instant now, http::Language language)
{
    facts["title"] = people::say(text_of("Ord, nummer og adresser"), language);
    if (const Json* changed = facts.find("changed_at"))
        facts["changed_time"] = people::time_words(*from_rfc3339(changed->string()), now, language);
    for (const OwnList& list : own_list_names()) {
        std::string lines;
        for (const Json& entry : facts.find(list.name)->items()) lines += entry.string() + "\n";
        facts["values"][list.name] = lines;
    }
    if (!facts.find("faulty")) return;
    for (auto& [list, faults] : facts["faulty"].members())
        for (Json& fault : faults.items()) fault["says"] = people::say(fault.find("says")->string(), language);
}

} // namespace samband::rulings
