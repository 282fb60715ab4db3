#include "search/said.h"

#include "search/words.h"

#include <limits>

namespace samband::search {

static constexpr std::int64_t numbers_a_microsecond = 1'024;
static constexpr int most_at_once = 100;

static std::int64_t first_number(Instant at)
{
    constexpr std::int64_t last_us = std::numeric_limits<std::int64_t>::max() / numbers_a_microsecond - 1;
    return std::clamp<std::int64_t>(at.us, 0, last_us) * numbers_a_microsecond;
}

static std::string joined(const std::vector<std::string>& marks)
{
    std::string text;
    for (const std::string& mark : marks) text += mark + ' ';
    return text;
}

/// Many channels tell time in seconds: where a number is taken, the next one is as good.
static std::int64_t taken_number(db::Writing& tx, const Said& said)
{
    std::int64_t number = first_number(said.at) + static_cast<std::int64_t>(std::hash<Id>()(said.id) % 1'024);
    while (tx.run("search.put_said", {{"number", number}, {"kind", said.kind}, {"id", said.id}}) == 0) ++number;
    return number;
}

void put_said(db::Writing& tx, const Said& said)
{
    remove_said(tx, said.kind, said.id);
    const std::int64_t number = taken_number(tx, said);
    tx.run("search.put_said_words", {{"number", number}, {"words", said.words}, {"marks", joined(said.marks)}});
}

bool mark_said(db::Writing& tx, std::string_view kind, const Id& id, const std::vector<std::string>& marks)
{
    const auto row = tx.maybe("search.said_number", {{"kind", kind}, {"id", id}});
    if (!row) return false;
    tx.run("search.mark_said_words", {{"number", row->integer("number")}, {"marks", joined(marks)}});
    return true;
}

void remove_said(db::Writing& tx, std::string_view kind, const Id& id)
{
    const auto row = tx.maybe("search.said_number", {{"kind", kind}, {"id", id}});
    if (!row) return;
    tx.run("search.remove_said_words", {{"number", row->integer("number")}});
    tx.run("search.remove_said", {{"number", row->integer("number")}});
}

/// Words, and of each group one mark, in the database's own language; empty where nothing can be found.
static std::string match_of(const SaidAsked& asked, db::Dialect dialect)
{
    std::vector<std::string> all;
    const std::string words = match_text(asked.words, dialect);
    if (!words.empty()) all.push_back(words);
    for (const std::vector<std::string>& group : asked.marks) {
        if (group.empty()) return {};
        all.push_back(match_any(group, dialect));
    }
    return match_all(all, dialect);
}

std::vector<SaidHit> find_said(db::Reading& tx, const SaidAsked& asked)
{
    const std::string match = match_of(asked, tx.dialect());
    if (match.empty()) return {};
    const std::int64_t end = asked.to ? first_number(*asked.to) : std::numeric_limits<std::int64_t>::max();
    return tx.all_as("search.find_said",
                     {{"match", match},
                      {"from", asked.from ? first_number(*asked.from) : std::int64_t{0}},
                      {"before", std::min(end, asked.before.value_or(end))},
                      {"most", std::clamp(asked.limit, 1, most_at_once)}},
                     [](const db::Row& row) {
                         return SaidHit{row.text("kind"), row.id("id"), row.integer("number")};
                     });
}

} // namespace samband::search
