#include "search/search.h"

#include "base/text.h"
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

/// About 160 characters around the first word found, cut between words.
static std::string excerpt(const std::string& body, const std::vector<Word>& sought)
{
    constexpr std::size_t before = 60;
    const std::vector<Word> words = words_of(body, 4'000);
    std::size_t start = 0;
    for (const Word& word : words) {
        const bool found = std::any_of(sought.begin(), sought.end(), [&](const Word& one) {
            return word.stem == one.stem || word.folded.starts_with(one.folded);
        });
        if (!found) continue;
        for (const Word& earlier : words)
            if (earlier.start + before >= word.start) {
                start = earlier.start;
                break;
            }
        break;
    }
    return (start > 0 ? "… " : "") + shortened(std::string_view(body).substr(start), 160);
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
    const std::vector<Word> sought = words_of(query, most_query_words);
    const auto hit = [&](const db::Row& row) {
        return Hit{row.text("kind"), row.id("id"), row.text("title"), excerpt(row.text("body"), sought),
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
