#include "rulings/compared_facts.h"
#include "rulings/draft_compared.h"
#include "rulings/draft_frame.h"
#include "rulings/draft_pages.h"
#include "rulings/limits.h"
#include "rulings/typical_questions.h"

namespace samband::rulings {

static http::Page books_page(people::Visit& visit);
static http::Page answers_page(people::Visit& visit);
static void dress_answers(Json& facts, Instant now, http::Language language);

void add_draft_compared_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/reglement/utkast/{id}/endringer", Access::steward,
               "What a draft adds, removes and changes in the rule book in force, word by word",
               [](people::Visit& visit) -> http::Reply { return books_page(visit); });
    routes.get("/reglement/utkast/{id}/svar", Access::steward,
               "What the acts of the last 90 days would have been answered; sporsmal=typiske asks typical questions",
               [](people::Visit& visit) -> http::Reply { return answers_page(visit); });
}

static http::Page books_page(people::Visit& visit)
{
    DraftAndBook both = draft_and_book(visit);
    auto compared = std::make_shared<BooksCompared>();
    if (both.book) {
        *compared = compare_books(*both.before, *both.book);
        both.facts["books"] = books_facts(*compared);
        both.facts["nothing"] = compared->nothing();
    }
    http::Page page{"rulings/draft_books", std::move(both.facts)};
    page.dress = [at = visit.request.at, compared](Json& facts, http::Language language) {
        dress_draft(facts, at, language, "/endringer");
        if (facts.find("books")) dress_books(facts["books"], *compared, language);
    };
    return page;
}

static http::Page answers_page(people::Visit& visit)
{
    DraftAndBook both = draft_and_book(visit);
    const std::string* asked = visit.request.query_value("sporsmal");
    const bool chosen = asked && *asked == "typiske";
    AskedSince since = asked_lately(visit);
    const bool typical = chosen || since.times == 0;
    both.facts["typical"] = typical;
    both.facts["never_asked"] = since.times == 0;
    both.facts["days"] = limits::days_compared;
    both.facts["from_day"] = to_string(since.from);
    both.facts["questions_left_out"] =
        typical ? 0 : since.questions - static_cast<std::int64_t>(since.most_asked.size());
    if (both.book) {
        const auto compared =
            compare_rulings(*both.before, *both.book, typical ? typical_questions() : since.most_asked, both.asked_at);
        both.facts["rulings"] = rulings_facts(*both.before, *both.book, compared, path_of(both.draft.id));
    }
    http::Page page{"rulings/draft_answers", std::move(both.facts)};
    page.dress = [at = visit.request.at](Json& facts, http::Language language) { dress_answers(facts, at, language); };
    return page;
}

static void dress_answers(Json& facts, Instant now, http::Language language)
{
    dress_draft(facts, now, language, "/svar");
    if (facts.find("rulings")) dress_rulings(facts["rulings"], language, !facts.find("typical")->boolean());
}

} // namespace samband::rulings
