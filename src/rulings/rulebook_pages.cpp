#include "rulings/rulebook_pages.h"

#include "base/problem.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "rulebook/shipped.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/clause_page.h"
#include "rulings/draft_pages.h"
#include "rulings/kept_books.h"
#include "rulings/may_i_pages.h"
#include "rulings/own_lists_page.h"
#include "rulings/rulebook_facts.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static http::Page rulebook_page(people::Visit& visit, const std::optional<Id>& version);
static http::Reply to_clause(people::Visit& visit);
static http::Reply adopt(people::Visit& visit);
static http::Reply adopt_by(people::Visit& visit, const http::Form& form);
static http::Page adoption_page();
static Json version_facts(db::Reading& tx, const Adopted& adopted, const std::optional<Id>& now);
static void dress_book(Json& model, Instant now, http::Language language);
static void dress_clauses(Json& book, http::Language language);

static constexpr std::size_t most_text = 250'000; ///< characters of a rule book that is pasted in

static const http::FormShape& adoption_form()
{
    static const http::FormShape form{
        "Adoption",
        {{"shipped", http::FieldKind::choice, false, 20, rulebook::shipped_names(), "One that comes with the program"},
         {"text", http::FieldKind::lines, false, most_text, {}, "Or its own text, TOML"},
         {"from", http::FieldKind::instant, false, 40, {}, "In force from; now if absent"},
         {"decision", http::FieldKind::text, false, most_decision, {}, "The decision, as the archive names it"}}};
    return form;
}

void add_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement", Access::anyone, "The rule book in force as a document; q finds clauses",
               [](people::Visit& visit) { return rulebook_page(visit, std::nullopt); });
    routes.get("/reglement/{clause}", Access::anyone, "Leads to the clause in the document", to_clause);
    routes.get("/reglement/versjoner/{id}", Access::anyone, "A version of the rule book as it was adopted",
               [](people::Visit& visit) { return rulebook_page(visit, visit.request.id_parameter("id")); });
    routes.get("/reglement/vedta", Access::steward, "The form for adopting a rule book",
               [](people::Visit&) { return adoption_page(); });
    routes.post("/reglement/vedta", Access::steward, "Adopt a rule book by a decision", adoption_form(), adopt);
    add_draft_routes(routes);
    add_clause_route(routes);
    add_may_i_routes(routes);
    add_own_lists_routes(routes);
}

static http::Page rulebook_page(people::Visit& visit, const std::optional<Id>& version)
{
    const std::string* q = visit.request.query_value("q");
    const std::string words = q ? *q : std::string();
    Json model = Json::object({{"words", words}, {"versions", Json::array()}});
    visit.database.read([&](db::Reading& tx) {
        const std::vector<Adopted> versions = adopted_versions(tx);
        if (versions.empty()) return;
        const Id now = adopted_now(tx).id;
        const Id shown = version.value_or(now);
        const auto book = adopted_version(tx, shown);
        model["book"] = rulebook_facts(*book, "del", words);
        if (words.empty()) {
            model["law"] = rulebook_facts(*book->foundation.law, "lov");
            if (book->foundation.starter) model["starter"] = rulebook_facts(*book->foundation.starter, "start");
        }
        model["none_found"] = model.find("book")->find("sections")->items().empty();
        model["not_in_force"] = shown != now;
        for (const Adopted& adopted : versions) model["versions"].push(version_facts(tx, adopted, now));
    });
    http::Page page{visit.person ? "rulings/rulebook" : "rulings/rulebook_public", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) { dress_book(facts, at, language); };
    return page;
}

static http::Reply to_clause(people::Visit& visit)
{
    const std::string& clause = visit.request.parameter("clause");
    const bool known =
        visit.database.read([&](db::Reading& tx) { return rulebook::find_clause(*in_force(tx), clause) != nullptr; });
    if (!known) throw Problem(ProblemCode::not_found, "Punktet finnes ikke i reglementet som gjelder nå.");
    return http::Redirect{"/reglement#" + clause};
}

static Json version_facts(db::Reading& tx, const Adopted& adopted, const std::optional<Id>& now)
{
    const auto by = people::find_person(tx, adopted.by);
    return Json::object({{"id", adopted.id.text()},
                         {"name", adopted.name},
                         {"from", to_rfc3339(adopted.from)},
                         {"decision", adopted.decision},
                         {"by", by ? Json(by->name) : Json()},
                         {"in_force", now == adopted.id},
                         {"to_come", adopted.from > tx.now()}});
}

static http::Reply adopt(people::Visit& visit)
{
    return people::or_typed_again(
        visit, adoption_form(), [&](const http::Form& form) { return adopt_by(visit, form); }, adoption_page);
}

static http::Reply adopt_by(people::Visit& visit, const http::Form& form)
{
    std::string text = form.text("text");
    if (text.empty()) {
        const auto shipped = shipped_text(form.text("shipped"));
        if (!shipped)
            throw Problem(ProblemCode::invalid, "Velg et reglement, eller lim inn teksten.",
                          {{"shipped", "Velg et reglement, eller lim inn teksten."}});
        text = *shipped;
    }
    const Adopted adopted = visit.database.write("rulings.adopt_rulebook", [&](db::Writing& tx) {
        return adopt_rulebook(tx, visit.someone(), text, form.instant("from").value_or(tx.now()),
                              form.text("decision"));
    });
    return http::Redirect{"/reglement", Json::object({{"id", adopted.id.text()}}), text_of("Reglementet er vedtatt.")};
}

static http::Page adoption_page()
{
    Json books = Json::array();
    books.push(Json::object({{"value", ""}, {"label", ""}}));
    for (const std::string_view name : rulebook::shipped_names())
        books.push(Json::object({{"value", name}, {"label", rulebook::shipped(name)->title}}));
    http::Page page{"rulings/adoption", Json::object({{"choices", Json::object({{"shipped", std::move(books)}})}})};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Vedta reglement"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/reglement"}, {"label", people::say(text_of("Reglement"), language)}})});
        facts["choices"]["shipped"].items().front()["label"] =
            people::say(text_of("Ingen av dem: jeg limer inn teksten"), language);
    };
    return page;
}

static void dress_book(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Reglement"), language);
    for (const char* book : {"book", "law", "starter"})
        if (model.find(book)) dress_clauses(model[book], language);
    for (Json& version : model["versions"].items())
        version["from_time"] = people::time_words(*from_rfc3339(version.find("from")->string()), now, language);
}

static void dress_clauses(Json& book, http::Language language)
{
    for (Json& section : book["sections"].items())
        for (Json& clause : section["clauses"].items())
            clause["strength_word"] = people::say(strength_word(clause.find("strength")->string()), language);
}

} // namespace samband::rulings
