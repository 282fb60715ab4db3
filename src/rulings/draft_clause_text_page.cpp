#include "base/text.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/save_clause.h"

namespace samband::rulings {

static http::Reply text_page(people::Visit& visit);
static http::Page page_of(people::Visit& visit);
static http::Reply save(people::Visit& visit);
static http::Reply copy(people::Visit& visit);
static http::Reply take_out(people::Visit& visit);

static const http::FormShape& clause_text_form()
{
    static const http::FormShape form{
        "DraftClauseText",
        {seen_version_field(),
         {"text", http::FieldKind::lines, true, 50'000, {}, "The clause from its header on, TOML"}}};
    return form;
}

void add_draft_clause_text_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast/{id}/punkt/{clause}/tekst", Access::steward, "A clause of a draft as TOML",
               text_page);
    routes.post("/reglement/utkast/{id}/punkt/{clause}/tekst", Access::steward, "Save a clause of a draft as TOML",
                clause_text_form(), save);
    routes.post("/reglement/utkast/{id}/punkt/{clause}/kopier", Access::steward, "Put a copy of a clause after it",
                seen_version_form(), copy);
    routes.post("/reglement/utkast/{id}/punkt/{clause}/fjern", Access::steward, "Take a clause out of a draft",
                seen_version_form(), take_out);
}

static http::Reply text_page(people::Visit& visit)
{
    return page_of(visit);
}

static http::Page page_of(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const std::string& clause = visit.request.parameter("clause");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Draft draft = load_draft(tx, id);
        const FoundClause found = needed_clause(draft.text, clause);
        Json facts = draft_facts(tx, draft);
        facts["clause"] = clause;
        facts["section"] = found.section.printed;
        facts["saved_text"] = lines_of(draft.text, found.clause);
        facts["values"] = Json::object({{"text", lines_of(draft.text, found.clause)}});
        return facts;
    });
    http::Page page{"rulings/draft_clause_text", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        dress_part_of_draft(facts, language,
                            people::say(text_of("Punkt i"), language) + " " + facts.find("section")->string());
    };
    return page;
}

static http::Reply save(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) {
        return to_draft(save_clause_text(visit, visit.request.id_parameter("id"), form,
                                         visit.request.parameter("clause"), form.text("text")),
                        text_of("Punktet er lagret i utkastet."));
    };
    const auto again = [&] {
        http::Page page = page_of(visit);
        page.model["saved_meanwhile"] = saw_another(visit.request.body, page.model.find("version")->integer());
        return page;
    };
    try {
        return people::or_typed_again(visit, clause_text_form(), act, again);
    } catch (const Problem& problem) {
        const Json* typed = visit.request.body.find("text");
        const bool lost = problem.code() == ProblemCode::not_found && typed && typed->is_string();
        if (visit.request.wants_json || !lost) throw;
        return page_of_lost_text(visit, typed->string(), problem);
    }
}

/// A change that needs no form: what the page showed is enough.
static http::Reply changed(people::Visit& visit, const char* notice,
                           const std::function<DraftEdit(const std::string& text, const FoundClause&)>& make)
{
    const http::Form form = http::Form::read(visit.request, seen_version_form());
    const std::string& clause = visit.request.parameter("clause");
    const SavedDraft saved = edit_draft(visit, visit.request.id_parameter("id"), form, [&](const std::string& text) {
        DraftEdit edit = make(text, needed_clause(text, clause));
        if (const auto mistake = mistake_in(edit.text)) hold_no_worse(text, *mistake);
        return edit;
    });
    return to_draft(saved, notice);
}

static http::Reply copy(people::Visit& visit)
{
    return changed(visit, text_of("Kopien står rett etter punktet."),
                   [](const std::string& text, const FoundClause& found) {
                       const std::string id = free_clause_id(text, found.clause.id);
                       const std::string copied = with_id(lines_of(text, found.clause), id);
                       return DraftEdit{with_clause_after(text, found.clause, copied), id};
                   });
}

static http::Reply take_out(people::Visit& visit)
{
    return changed(visit, text_of("Punktet er fjernet fra utkastet."),
                   [](const std::string& text, const FoundClause& found) {
                       return DraftEdit{with_clause_taken_out(text, found.clause)};
                   });
}

} // namespace samband::rulings
