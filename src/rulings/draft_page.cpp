#include "people/dressing.h"
#include "rulings/clause_form.h"
#include "rulings/compare_books.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/draft_text.h"
#include "rulings/rulebook_facts.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

static http::Page draft_page(people::Visit& visit);
static void add_book(Json& model, const rulebook::Rulebook& book, const rulebook::Rulebook* before);
static Json changes_by_clause(const rulebook::Rulebook& before, const rulebook::Rulebook& book);
static Json sections_as_written(std::string_view text);
static Json clause_as_written(std::string_view text, const ClauseLines& clause);
static void dress_clauses(Json& facts, Instant now, http::Language language);
static http::Reply remove(people::Visit& visit);

void add_draft_routes(people::Routes& routes)
{
    using people::Access;
    add_draft_list_routes(routes);
    routes.get("/reglement/utkast/{id}", Access::steward, "A draft, clause by clause; q finds clauses",
               [](people::Visit& visit) -> http::Reply { return draft_page(visit); });
    routes.post("/reglement/utkast/{id}/slett", Access::steward, "Throw a draft away", seen_version_form(), remove);
    add_draft_text_routes(routes);
    add_draft_clause_routes(routes);
    add_draft_clause_text_routes(routes);
    add_draft_compared_routes(routes);
    add_draft_adoption_routes(routes);
}

static http::Page draft_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const std::string* q = visit.request.query_value("q");
    Draft draft;
    std::shared_ptr<const rulebook::Rulebook> before;
    Json model = visit.database.read([&](db::Reading& tx) {
        draft = load_draft(tx, id);
        before = maybe_in_force(tx);
        return draft_facts(tx, draft);
    });
    model["words"] = q ? *q : std::string();
    const auto read = read_book(draft.text);
    if (const auto* book = std::get_if<rulebook::Rulebook>(&read)) {
        add_book(model, *book, before.get());
    } else {
        model["mistake"] = mistake_facts(draft.text, std::get<BookMistake>(read));
        model["sections"] = sections_as_written(draft.text);
    }
    http::Page page{"rulings/draft", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) { dress_clauses(facts, at, language); };
    return page;
}

static void add_book(Json& model, const rulebook::Rulebook& book, const rulebook::Rulebook* before)
{
    const std::string words = model.find("words")->string();
    Json facts = rulebook_facts(book, "del", words);
    Json changes = before ? changes_by_clause(*before, book) : Json::object();
    for (Json& section : facts["sections"].items())
        for (Json& clause : section["clauses"].items())
            if (const Json* change = changes.find(clause.find("clause")->string())) clause["change"] = *change;
    model["reads"] = true;
    model["none_found"] = !words.empty() && facts.find("sections")->items().empty();
    model["sections"] = std::move(facts["sections"]);
}

static Json changes_by_clause(const rulebook::Rulebook& before, const rulebook::Rulebook& book)
{
    Json changes = Json::object();
    for (const PartChange& part : compare_books(before, book).parts)
        if (part.is_clause && part.kind != PartChange::Kind::removed)
            changes[part.id] = part.kind == PartChange::Kind::added ? "added" : "changed";
    return changes;
}

/// What stands there, also where the whole does not read as a rule book.
static Json sections_as_written(std::string_view text)
{
    Json sections = Json::array();
    for (const SectionLines& section : sections_in(text)) {
        Json clauses = Json::array();
        for (const ClauseLines& clause : section.clauses)
            if (!clause.id.empty()) clauses.push(clause_as_written(text, clause));
        sections.push(Json::object({{"anchor", "del-" + std::to_string(sections.items().size() + 1)},
                                    {"printed", section.printed},
                                    {"section_title", section.title},
                                    {"clauses", std::move(clauses)}}));
    }
    return sections;
}

static Json clause_as_written(std::string_view text, const ClauseLines& clause)
{
    Json facts = Json::object({{"clause", clause.id}, {"line", clause.line}});
    try {
        const ClauseForm form = read_clause_form(lines_of(text, clause));
        facts["heading"] = form.heading;
        facts["says"] = form.says;
        facts["strength"] = form.strength;
    } catch (const Problem&) {
        facts["unread"] = true;
    }
    return facts;
}

static void dress_clauses(Json& facts, Instant now, http::Language language)
{
    dress_draft(facts, now, language, "");
    for (Json& section : facts["sections"].items())
        for (Json& clause : section["clauses"].items()) {
            if (const Json* strength = clause.find("strength"))
                clause["strength_word"] = people::say(strength_word(strength->string()), language);
            if (const Json* change = clause.find("change"))
                clause["change_word"] =
                    people::say(change->string() == "added" ? text_of("nytt") : text_of("endret"), language);
        }
}

static http::Reply remove(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, seen_version_form());
    const Json told = visit.database.write("rulings.remove_draft", [&](db::Writing& tx) {
        return once_for_form(tx, visit, form, [&] {
            remove_draft(tx, id, form.integer("seen_version").value_or(0));
            return Json::object({{"id", id.text()}});
        });
    });
    return http::Redirect{"/reglement/utkast", told, text_of("Utkastet er slettet.")};
}

} // namespace samband::rulings
