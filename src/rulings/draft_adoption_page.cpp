#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/compared_facts.h"
#include "rulings/draft_compared.h"
#include "rulings/draft_edit.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/limits.h"
#include "rulings/typical_questions.h"

namespace samband::rulings {

static http::Page adoption_page(people::Visit& visit);
static http::Reply adopt(people::Visit& visit);
static http::Reply adopt_by(people::Visit& visit, const http::Form& form);

static const http::FormShape& adoption_form()
{
    static const http::FormShape form{
        "DraftAdoption",
        {seen_version_field(),
         {"from", http::FieldKind::instant, false, 40, {}, "In force from; now if absent"},
         {"decision", http::FieldKind::text, false, most_decision, {}, "The decision, as the archive names it"}}};
    return form;
}

void add_draft_adoption_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast/{id}/vedta", Access::steward, "What adopting a draft would change, and the form",
               [](people::Visit& visit) -> http::Reply { return adoption_page(visit); });
    routes.post("/reglement/utkast/{id}/vedta", Access::steward, "Adopt a draft by a decision; the draft is gone",
                adoption_form(), adopt);
}

static http::Page adoption_page(people::Visit& visit)
{
    DraftAndBook both = draft_and_book(visit);
    const AskedSince since = asked_lately(visit);
    both.facts["never_asked"] = since.times == 0;
    both.facts["days"] = limits::days_compared;
    if (both.book) {
        constexpr std::size_t shown = 3;
        RulingsCompared compared = compare_rulings(*both.before, *both.book, since.most_asked, both.asked_at);
        compared.changed.resize(std::min(shown, compared.changed.size()));
        compared.cited.clear();
        both.facts["rulings"] = rulings_facts(*both.before, *both.book, compared, path_of(both.draft.id));
        BooksCompared books = compare_books(*both.before, *both.book);
        books.parts.clear();
        both.facts["nothing"] = books.nothing();
        both.facts["books"] = books_facts(books);
    }
    http::Page page{"rulings/draft_adoption", std::move(both.facts)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) {
        dress_draft(facts, at, language, "/vedta");
        if (facts.find("rulings")) dress_rulings(facts["rulings"], language, true);
    };
    return page;
}

static http::Reply adopt(people::Visit& visit)
{
    return people::or_typed_again(
        visit, adoption_form(), [&](const http::Form& form) { return adopt_by(visit, form); },
        [&] { return adoption_page(visit); });
}

static http::Reply adopt_by(people::Visit& visit, const http::Form& form)
{
    const Id id = visit.request.id_parameter("id");
    const Json told = visit.database.write("rulings.adopt_draft", [&](db::Writing& tx) {
        return once_for_form(tx, visit, form, [&] {
            const Adopted adopted = adopt_draft(tx, visit.someone(), id, form.integer("seen_version").value_or(0),
                                                form.instant("from").value_or(tx.now()), form.text("decision"));
            return Json::object({{"id", adopted.id.text()}});
        });
    });
    return http::Redirect{"/reglement", told, text_of("Reglementet er vedtatt.")};
}

} // namespace samband::rulings
