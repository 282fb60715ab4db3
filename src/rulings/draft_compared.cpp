#include "rulings/draft_compared.h"

#include "rulings/draft_frame.h"
#include "rulings/kept_books.h"
#include "rulings/limits.h"

namespace samband::rulings {

/// The day from which all of the book's own clauses hold, if it is yet to come.
static std::optional<Date> last_beginning(const rulebook::Rulebook& book, Instant now)
{
    std::optional<Date> last;
    for (const rulebook::Section& section : book.sections)
        for (const rulebook::Clause& clause : section.clauses)
            if (clause.from && (!last || *clause.from > *last)) last = clause.from;
    return last && *last > in_oslo(now).date ? last : std::nullopt;
}

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
    both.asked_at = visit.request.at;
    if (!both.before) both.before = foundation().starter;
    auto read = read_book(both.draft.text);
    if (auto* book = std::get_if<rulebook::Rulebook>(&read))
        both.book = std::make_shared<const rulebook::Rulebook>(std::move(*book));
    else
        both.facts["mistake"] = mistake_facts(both.draft.text, std::get<BookMistake>(read));
    if (const auto day = both.book ? last_beginning(*both.book, both.asked_at) : std::nullopt) {
        both.asked_at = from_oslo({*day, {}});
        both.facts["asked_day"] = to_string(*day);
    }
    return both;
}

AskedSince asked_lately(people::Visit& visit)
{
    const Date from = in_oslo(visit.request.at).date.plus_days(-(limits::days_compared - 1)); // today is one
    return visit.database.read([&](db::Reading& tx) { return asked_since(tx, from); });
}

} // namespace samband::rulings
