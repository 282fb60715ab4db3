#include "base/problem.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulebook/limits.h"
#include "rulebook/shipped.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/draft_source.h"
#include "rulings/kept_books.h"
#include "rulings/limits.h"

namespace samband::rulings {

static http::Page list_page(people::Visit& visit);
static http::Reply start(people::Visit& visit);
static http::Reply start_by(people::Visit& visit, const http::Form& form);
static Json sources(const std::optional<std::string>& in_force_title);
static void dress_list(Json& facts, Instant now, http::Language language);

static const http::FormShape& start_form()
{
    static const http::FormShape form{
        "DraftStart",
        {{"title", http::FieldKind::text, true, limits::draft_title_characters, {}, "What the draft is called"},
         {"source", http::FieldKind::choice, true, 20, draft_sources(), "What it begins as"},
         {"text", http::FieldKind::lines, false, rulebook::limits::rulebook_bytes, {}, "Its text, TOML"},
         {"file", http::FieldKind::file, false, 2 * rulebook::limits::rulebook_bytes, {}, "Or a file of it"}}};
    return form;
}

void add_draft_list_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast", Access::steward, "The drafts of rule books, and the form that starts one",
               [](people::Visit& visit) -> http::Reply { return list_page(visit); });
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/reglement/utkast";
    route.summary = "Start a draft from the rule book in force, from one that comes with the program, or from a text";
    route.form = &start_form();
    route.takes_files = true;
    routes.add(std::move(route), Access::steward, start);
}

static http::Page list_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json drafts = Json::array();
        for (const Draft& draft : list_drafts(tx)) drafts.push(draft_facts(tx, draft));
        const auto book = maybe_in_force(tx);
        const auto title = book ? std::optional(book->title) : std::nullopt;
        return Json::object({{"drafts", std::move(drafts)}, {"choices", Json::object({{"source", sources(title)}})}});
    });
    http::Page page{"rulings/drafts", std::move(model)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) { dress_list(facts, at, language); };
    return page;
}

/// The labels that stand empty are texts of the screen; the others are the books' own titles.
static Json sources(const std::optional<std::string>& in_force_title)
{
    Json list = Json::array();
    for (const std::string_view source : draft_sources()) {
        if (source == source_in_force && !in_force_title) continue;
        const auto book = rulebook::shipped(source);
        const std::string label = source == source_in_force ? *in_force_title : book ? book->title : "";
        list.push(Json::object({{"value", source}, {"label", label}}));
    }
    return list;
}

static http::Reply start(people::Visit& visit)
{
    return people::or_typed_again(
        visit, start_form(), [&](const http::Form& form) { return start_by(visit, form); },
        [&] { return list_page(visit); });
}

static http::Reply start_by(people::Visit& visit, const http::Form& form)
{
    const std::string text = text_of_source(visit, form);
    const Json told = visit.database.write("rulings.start_draft", [&](db::Writing& tx) {
        const auto run = [&] {
            const Draft draft = start_draft(tx, visit.someone(), form.text("title"), text);
            return Json::object({{"id", draft.id.text()}, {"version", draft.version}});
        };
        return once_for_form(tx, visit, form, run, form.text("source") == source_text ? text : "");
    });
    return http::Redirect{path_of(*Id::parse(told.find("id")->string())), told,
                          text_of("Utkastet er laget. Det gjelder ikke før det er vedtatt.")};
}

http::Page page_of_lost_text(people::Visit& visit, const std::string& text, const Problem& problem)
{
    http::Page page = list_page(visit);
    page.status = 409;
    page.model["values"] = Json::object({{"text", text}});
    for (Json& source : page.model["choices"]["source"].items())
        source["chosen"] = source.find("value")->string() == source_text;
    people::add_faults(page.model, problem);
    page.dress = [own = page.dress](Json& facts, http::Language language) {
        own(facts, language);
        people::dress_faults(facts, language);
    };
    return page;
}

static void dress_list(Json& facts, Instant now, http::Language language)
{
    facts["title"] = people::say(text_of("Utkast"), language);
    facts["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/reglement"}, {"label", people::say(text_of("Reglement"), language)}})});
    for (Json& draft : facts["drafts"].items())
        draft["changed_time"] = people::time_words(*from_rfc3339(draft.find("changed_at")->string()), now, language);
    for (Json& source : facts["choices"]["source"].items()) {
        const std::string& value = source.find("value")->string();
        if (value == source_in_force)
            source["label"] =
                people::say(text_of("Det som gjelder nå"), language) + ": " + source.find("label")->string();
        if (value == source_text) source["label"] = people::say(text_of("Teksten under, eller filen"), language);
    }
}

} // namespace samband::rulings
