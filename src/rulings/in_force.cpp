#include "rulings/in_force.h"

#include "base/problem.h"
#include "db/once.h"
#include "rulings/kept_books.h"

namespace samband::rulings {

static Adopted read_adopted(const db::Row& row)
{
    return {row.id("id"),         row.text("name"),     row.text("hash"),         row.instant("from_at"),
            row.text("decision"), row.id("adopted_by"), row.instant("adopted_at")};
}

static std::string text_of_adopted(db::Reading& tx, const Id& id)
{
    return tx.one("rulings.text_of_adopted", {{"id", id}}).text("text");
}

std::shared_ptr<const rulebook::Rulebook> book_of(db::Reading& tx, const Adopted& adopted)
{
    return kept_book(adopted.hash, [&] { return text_of_adopted(tx, adopted.id); });
}

std::shared_ptr<const rulebook::Rulebook> in_force(db::Reading& tx)
{
    return book_of(tx, adopted_now(tx));
}

std::shared_ptr<const rulebook::Rulebook> maybe_in_force(db::Reading& tx)
{
    return *db::once(tx, "rulings.maybe_in_force", [&]() -> std::shared_ptr<const rulebook::Rulebook> {
        const auto row = tx.maybe("rulings.adopted_now", {{"now", tx.now()}});
        return row ? book_of(tx, read_adopted(*row)) : nullptr;
    });
}

std::string text_in_force(db::Reading& tx)
{
    return text_of_adopted(tx, adopted_now(tx).id);
}

Adopted adopted_now(db::Reading& tx)
{
    if (auto row = tx.maybe("rulings.adopted_now", {{"now", tx.now()}})) return read_adopted(*row);
    throw Problem(ProblemCode::unavailable, "Kommunen har ikke vedtatt noe reglement ennå. Vedta ett under Reglement.");
}

std::vector<Adopted> adopted_versions(db::Reading& tx)
{
    return tx.all_as("rulings.adopted_versions", {}, read_adopted);
}

std::shared_ptr<const rulebook::Rulebook> adopted_version(db::Reading& tx, const Id& id)
{
    if (auto row = tx.maybe("rulings.adopted_by_id", {{"id", id}})) return book_of(tx, read_adopted(*row));
    throw Problem(ProblemCode::not_found, "Denne versjonen av reglementet finnes ikke.");
}

rulebook::Situation situation(db::Reading& tx)
{
    const auto row = tx.maybe("rulings.situation");
    return row && row->text("situation") == "crisis" ? rulebook::Situation::crisis : rulebook::Situation::normal;
}

} // namespace samband::rulings
