#include "search/search.h"

#include "search/excerpt.h"
#include "search/words.h"

namespace samband::search {

void put(db::Writing& tx, const Document& document)
{
    remove(tx, document.kind, document.id);
    const std::string words = index_text(document.title + "\n" + document.words);
    tx.run("search.put_document", {{"kind", document.kind},
                                   {"id", document.id},
                                   {"title", document.title},
                                   {"body", document.words},
                                   {"visible", static_cast<int>(document.visible_to)},
                                   {"at", document.at},
                                   {"words", words}});
    tx.run("search.put_words", {{"kind", document.kind}, {"id", document.id}, {"words", words}});
}

void remove(db::Writing& tx, std::string_view kind, const Id& id)
{
    tx.run("search.remove_words", {{"kind", kind}, {"id", id}});
    tx.run("search.remove_document", {{"kind", kind}, {"id", id}});
}

/// A query that finds over a tenth of everything says little: what is newest is then the best guess, and ranking
/// thousands would be slow.
static bool is_common(db::Reading& tx, const std::string& match, int viewer)
{
    const std::int64_t all = tx.one("search.documents", {{"viewer", viewer}}).integer("count");
    const std::int64_t most = std::max<std::int64_t>(all / 10, 100);
    const std::int64_t found =
        tx.one("search.count_found", {{"match", match}, {"viewer", viewer}, {"most", most + 1}}).integer("count");
    return found > most;
}

std::vector<Hit> find(db::Reading& tx, std::string_view query, Visible viewer, int limit, int offset)
{
    const std::string match = match_text(query, tx.dialect());
    if (match.empty()) return {};
    const int may_see = static_cast<int>(viewer);
    const auto hit = [&](const db::Row& row) {
        return Hit{row.text("kind"), row.id("id"), row.text("title"), excerpt(row.text("body"), query),
                   row.instant("at")};
    };
    return tx.all_as(is_common(tx, match, may_see) ? "search.find_newest" : "search.find_best",
                     {{"match", match},
                      {"viewer", may_see},
                      {"count", std::clamp(limit, 1, 50)},
                      {"skip", std::clamp(offset, 0, 1'000)}},
                     hit);
}

} // namespace samband::search
