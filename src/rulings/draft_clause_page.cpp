#include "base/text.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulings/clause_choices.h"
#include "rulings/clause_fields.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/draft_text.h"
#include "rulings/limits.h"
#include "rulings/save_clause.h"

namespace samband::rulings {

namespace {

/// Which clause the form is of: one that is there, or a new one.
struct Shown {
    Draft draft;
    std::string clause; ///< its id in the draft; empty for a new one
    TypedClause typed;
};

http::Reply existing_page(people::Visit& visit);
http::Reply new_page(people::Visit& visit);
http::Reply save(people::Visit& visit, const std::string& clause);
http::Page form_page(people::Visit& visit, const Shown& shown);

} // namespace

void add_draft_clause_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast/{id}/nytt-punkt", Access::steward,
               "An empty form for a clause; avsnitt names its section", new_page);
    routes.post("/reglement/utkast/{id}/nytt-punkt", Access::steward, "Put a clause into a draft", clause_fields(),
                [](people::Visit& visit) { return save(visit, ""); });
    routes.get("/reglement/utkast/{id}/punkt/{clause}", Access::steward, "A clause of a draft as a form",
               existing_page);
    routes.post("/reglement/utkast/{id}/punkt/{clause}", Access::steward, "Save a clause of a draft", clause_fields(),
                [](people::Visit& visit) { return save(visit, visit.request.parameter("clause")); });
}

namespace {

Draft draft_of(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return visit.database.read([&](db::Reading& tx) { return load_draft(tx, id); });
}

http::Reply existing_page(people::Visit& visit)
{
    const Draft draft = draft_of(visit);
    const std::string& clause = visit.request.parameter("clause");
    const FoundClause found = needed_clause(draft.text, clause);
    try {
        const ClauseForm form = read_clause_form(lines_of(draft.text, found.clause));
        return form_page(visit, {draft, clause, {found.section.printed, "", form}});
    } catch (const Problem&) {
        // What is no TOML fits no form: it is put right as text.
        return http::Redirect{path_of(draft.id) + "/punkt/" + clause + "/tekst"};
    }
}

http::Reply new_page(people::Visit& visit)
{
    const std::string* section = visit.request.query_value("avsnitt");
    return form_page(visit, {draft_of(visit), "", {section ? *section : std::string(), "", {}}});
}

/// The three columns are one field to who sees them.
void tell_of_duties_once(Json& model)
{
    Json faults = Json::array();
    bool told = false;
    for (Json& fault : model["faults"].items()) {
        const bool of_duties = fault.find("field")->string().starts_with("dut");
        if (of_duties) fault["field"] = "duties";
        if (!of_duties || !told) faults.push(std::move(fault));
        told = told || of_duties;
    }
    model["faults"] = std::move(faults);
}

/// The form again with what was typed; a clause that somebody took out meanwhile would be a new one.
http::Page typed_page(people::Visit& visit, const std::string& clause, const Problem& problem)
{
    Shown shown{draft_of(visit), clause, typed_clause(visit.request.body)};
    const auto saved = find_clause_in(shown.draft.text, clause);
    if (!saved) shown.clause.clear();
    http::Page page = form_page(visit, shown);
    if (saved) page.model["saved_text"] = lines_of(shown.draft.text, saved->clause);
    page.status = problem.code() == ProblemCode::conflict ? 409 : 422;
    page.model["saved_meanwhile"] =
        problem.code() == ProblemCode::conflict || saw_another(visit.request.body, shown.draft.version);
    people::add_faults(page.model, problem);
    tell_of_duties_once(page.model);
    page.dress = [own = page.dress](Json& facts, http::Language language) {
        own(facts, language);
        people::dress_faults(facts, language);
    };
    return page;
}

/// What was typed when the clause is gone, or the draft as a whole.
http::Page page_of_lost_clause(people::Visit& visit, const std::string& clause, const Problem& problem)
{
    try {
        return typed_page(visit, clause, problem);
    } catch (const Problem& gone) {
        if (gone.code() != ProblemCode::not_found) throw;
        return page_of_lost_text(visit, write_clause(typed_clause(visit.request.body).form).lines, gone);
    }
}

http::Reply save(people::Visit& visit, const std::string& clause)
{
    const Id id = visit.request.id_parameter("id");
    try {
        const http::Form form = http::Form::read(visit.request, clause_fields());
        return to_draft(save_clause(visit, id, form, clause, typed_clause(visit.request.body)),
                        text_of("Punktet er lagret i utkastet."));
    } catch (const Problem& problem) {
        const bool askers = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::conflict ||
                            problem.code() == ProblemCode::not_found;
        if (visit.request.wants_json || !askers) throw;
        return page_of_lost_clause(visit, clause, problem);
    }
}

/// The draft's own titles and texts, or those in common use while it does not read.
rulebook::Rulebook book_of_words(const Draft& draft)
{
    auto read = read_book(draft.text);
    if (auto* book = std::get_if<rulebook::Rulebook>(&read)) return std::move(*book);
    return {};
}

Json lists_facts(const rulebook::Rulebook& book, const ClauseForm& form)
{
    static const std::vector<std::string> none;
    Json lists = Json::object();
    for (const ListField& field : list_fields()) {
        const auto found = form.lists.find(field.name);
        lists[field.name] = list_choices(book, field, found == form.lists.end() ? none : found->second);
    }
    return lists;
}

Json values_of(const TypedClause& typed)
{
    return Json::object({{"section", typed.section},
                         {"section_title", typed.section_title},
                         {"id", typed.form.id},
                         {"heading", typed.form.heading},
                         {"says", typed.form.says},
                         {"from", typed.form.from},
                         {"until", typed.form.until},
                         {"always", typed.form.always},
                         {"rest", typed.form.rest}});
}

/// In the vocabulary's order.
constexpr std::array<const char*, rulebook::Words<rulebook::Flag>::all.size()> flag_labels = {
    text_of("Eget område"),
    text_of("Egen kanal"),
    text_of("Ordet er gitt"),
    text_of("Tvil"),
    text_of("Fritak fra taushetsplikten"),
    text_of("Andre virksomheter"),
    text_of("Angår ansatte"),
    text_of("Ansatte er fortalt det")};

/// More rows than two are asked for by saving: without script there is no other way. The form takes no more than its
/// limit, empty ones counted.
std::size_t empty_duty_rows(const ClauseForm& form)
{
    return std::min<std::size_t>(2, limits::duty_rows - std::min(form.duties.size(), limits::duty_rows));
}

http::Page form_page(people::Visit& visit, const Shown& shown)
{
    Json model = visit.database.read([&](db::Reading& tx) { return draft_facts(tx, shown.draft); });
    const rulebook::Rulebook book = book_of_words(shown.draft);
    const ClauseForm& form = shown.typed.form;
    model["clause"] = shown.clause;
    model["section"] = shown.typed.section;
    model["values"] = values_of(shown.typed);
    model["lists"] = lists_facts(book, form);
    model["choices"] =
        Json::object({{"strength", strength_choices(form.strength)}, {"outcome", outcome_choices(form.outcome)}});
    model["flags"] = flag_choices(form);
    model["duty_rows"] = duty_rows(book, form.duties, empty_duty_rows(form));
    model["has_rest"] = !form.rest.empty();
    http::Page page{"rulings/draft_clause", std::move(model)};
    page.dress = [is_new = shown.clause.empty(), section = shown.typed.section](Json& facts, http::Language language) {
        for (std::size_t i = 0; i < flag_labels.size(); ++i)
            facts["flags"].items()[i]["label"] = people::say(flag_labels[i], language);
        const std::string in = section.empty() ? "" : " " + section;
        dress_part_of_draft(facts, language,
                            is_new ? people::say(text_of("Nytt punkt"), language)
                                   : people::say(text_of("Punkt i"), language) + in);
    };
    return page;
}

} // namespace
} // namespace samband::rulings
