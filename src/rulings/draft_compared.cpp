#include "rulings/draft_compared.h"

#include "rulings/draft_frame.h"
#include "rulings/kept_books.h"
#include "rulings/limits.h"

namespace samband::rulings {

DraftAndBook draft_and_book(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    DraftAndBook both;
    visit.database.read([&](db::Reading& tx) {
        both.draft = load_draft(tx, id);
        both.facts = draft_facts(tx, both.draft);
        both.before = maybe_in_force(tx);
    });
    both.facts["none_in_force"] = !both.before;
    if (!both.before) both.before = foundation().starter;
    auto read = read_book(both.draft.text);
    if (auto* book = std::get_if<rulebook::Rulebook>(&read))
        both.book = std::make_shared<const rulebook::Rulebook>(std::move(*book));
    else
        both.facts["mistake"] = mistake_facts(both.draft.text, std::get<BookMistake>(read));
    return both;
}

AskedSince asked_lately(people::Visit& visit)
{
    const Date from = in_oslo(visit.request.at).date.plus_days(-limits::days_compared);
    return visit.database.read([&](db::Reading& tx) { return asked_since(tx, from); });
}

} // namespace samband::rulings
