#include "rulings/adopt_rulebook.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/append.h"
#include "rulings/happenings.h"
#include "rulings/kept_books.h"

namespace samband::rulings {

static void hold_later_than_the_last(db::Reading& tx, Instant from)
{
    const std::vector<Adopted> versions = adopted_versions(tx);
    if (!versions.empty() && from <= versions.front().from)
        throw Problem(ProblemCode::invalid, "Reglementet må gjelde fra en senere dag enn det som er vedtatt før.",
                      {FieldProblem{"from", "Velg en senere dag."}});
}

/// What the text lacks is said at the field it was pasted into.
static rulebook::Rulebook read_pasted(const std::string& text)
{
    try {
        return rulebook::load_rulebook(text, "reglement", foundation());
    } catch (const Problem& problem) {
        throw Problem(problem.code(), problem.what(), {FieldProblem{"text", problem.what()}});
    }
}

Adopted adopt_rulebook(db::Writing& tx, const people::Person& by, const std::string& text, Instant from,
                       const std::string& decision)
{
    const rulebook::Rulebook book = read_pasted(text);
    const std::string named(trim(decision));
    if (named.empty() || named.size() > most_decision)
        throw Problem(ProblemCode::invalid, "Oppgi vedtaket som reglementet bygger på.",
                      {FieldProblem{"decision", "Skriv saksnummer eller dato for vedtaket."}});
    hold_later_than_the_last(tx, from);

    const Adopted adopted{tx.new_id(), book.name, rulebook::rulebook_hash(text), from, named, by.id, tx.now()};
    tx.run("rulings.insert_adopted", {{"id", adopted.id},
                                      {"name", adopted.name},
                                      {"hash", adopted.hash},
                                      {"text", text},
                                      {"from_at", from},
                                      {"decision", named},
                                      {"by", by.id},
                                      {"now", tx.now()}});
    ledger::append(
        tx, {"rulebook-adopted", adopted.id, by.id,
             Json::object(
                 {{"name", adopted.name}, {"hash", adopted.hash}, {"from", to_rfc3339(from)}, {"decision", named}})});
    tx.tell(RulebookAdopted{});
    return adopted;
}

} // namespace samband::rulings
