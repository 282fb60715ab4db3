#include "base/text.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulebook/limits.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/draft_source.h"
#include "rulings/limits.h"

namespace samband::rulings {

static http::Reply text_page(people::Visit& visit);
static http::Page page_of(people::Visit& visit, const Id& id);
static http::Reply save(people::Visit& visit);
static http::Reply save_by(people::Visit& visit, const Id& id, const http::Form& form);
static http::Reply download(people::Visit& visit);

static const http::FormShape& text_form()
{
    static const http::FormShape form{
        "DraftText",
        {seen_version_field(),
         {"text", http::FieldKind::lines, false, rulebook::limits::rulebook_bytes, {}, "The whole draft, TOML"},
         {"file", http::FieldKind::file, false, 2 * rulebook::limits::rulebook_bytes, {}, "Or a file of it"}}};
    return form;
}

void add_draft_text_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast/{id}/tekst", Access::steward, "A draft as the text that it is, TOML", text_page);
    routes.get("/reglement/utkast/{id}/fil", Access::steward, "A draft as a file", download, "application/toml");
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/reglement/utkast/{id}/tekst";
    route.summary = "Save a draft as a whole, also while it does not read as a rule book yet";
    route.form = &text_form();
    route.takes_files = true;
    routes.add(std::move(route), Access::steward, save);
}

static http::Reply text_page(people::Visit& visit)
{
    return page_of(visit, visit.request.id_parameter("id"));
}

static http::Page page_of(people::Visit& visit, const Id& id)
{
    Draft draft;
    Json model = visit.database.read([&](db::Reading& tx) {
        draft = load_draft(tx, id);
        return draft_facts(tx, draft);
    });
    model["typed_here"] = draft.text.size() <= limits::typed_bytes;
    model["values"] = Json::object({{"text", draft.text}});
    model["saved_text"] = draft.text;
    model["fix_here"] = true;
    if (const auto mistake = mistake_in(draft.text)) model["mistake"] = mistake_facts(draft.text, *mistake);
    http::Page page{"rulings/draft_text", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) {
        dress_draft(facts, at, language, "/tekst");
    };
    return page;
}

static http::Reply save(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto again = [&] {
        http::Page page = page_of(visit, id);
        page.model["saved_meanwhile"] = saw_another(visit.request.body, page.model.find("version")->integer());
        return page;
    };
    try {
        return people::or_typed_again(
            visit, text_form(), [&](const http::Form& form) { return save_by(visit, id, form); }, again);
    } catch (const Problem& problem) {
        const Json* typed = visit.request.body.find("text");
        const bool lost = problem.code() == ProblemCode::not_found && typed && typed->is_string();
        if (visit.request.wants_json || !lost) throw;
        return page_of_lost_text(visit, typed->string(), problem);
    }
}

static http::Reply save_by(people::Visit& visit, const Id& id, const http::Form& form)
{
    const auto file = text_of_file(form);
    const std::string text = file ? *file : form.text("text").empty() ? "" : form.text("text") + "\n";
    const auto make = [&](const std::string&) { return DraftEdit{text}; };
    const SavedDraft saved = edit_draft(visit, id, form, make, file.value_or(""));
    const auto mistake = mistake_in(text);
    return http::Redirect{path_of(id) + "/tekst",
                          Json::object({{"id", id.text()}, {"version", saved.version}, {"reads", !mistake}}),
                          mistake ? text_of("Utkastet er lagret, men det har en feil som må rettes før det vedtas.")
                                  : text_of("Utkastet er lagret.")};
}

static http::Reply download(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const Draft draft = visit.database.read([&](db::Reading& tx) { return load_draft(tx, id); });
    const std::string name = slug(draft.title).empty() ? "utkast" : slug(draft.title);
    return http::Bytes{"application/toml; charset=utf-8", draft.text, 200, "", name + ".toml"};
}

} // namespace samband::rulings
