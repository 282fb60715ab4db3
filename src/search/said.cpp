#include "search/said.h"

#include "search/words.h"

#include <limits>

namespace samband::search {

static constexpr std::int64_t numbers_a_microsecond = 1'024;
static constexpr std::int64_t room_us = std::int64_t{1} << 30; ///< that many of the same time may spread over
static constexpr int most_at_once = 100;
static constexpr std::size_t indexed_letters = 5; ///< the longest `prefix` of the index
static constexpr int first_window = 250;          ///< each is twice the one before
static constexpr int newest_looked_at = 1'750;

static std::int64_t first_number(Instant at)
{
    constexpr std::int64_t last_us = std::numeric_limits<std::int64_t>::max() / numbers_a_microsecond - room_us;
    return std::clamp<std::int64_t>(at.us, 0, last_us) * numbers_a_microsecond;
}

static std::string joined(const std::vector<std::string>& marks)
{
    std::string text;
    for (const std::string& mark : marks) text += mark + ' ';
    return text;
}

/// Many channels tell time in seconds: where a number is taken, another is as good, from a span that doubles with each
/// try, so that the thousandth of a second costs a few tries more than the first.
static std::int64_t taken_number(db::Writing& tx, const Said& said)
{
    const std::int64_t first = first_number(said.at);
    std::uint64_t mixed = std::hash<Id>()(said.id);
    for (std::uint64_t span = numbers_a_microsecond;;
         span = std::min<std::uint64_t>(span * 2, room_us * numbers_a_microsecond)) {
        const std::int64_t number = first + static_cast<std::int64_t>(mixed % span);
        if (tx.run("search.put_said", {{"number", number}, {"kind", said.kind}, {"id", said.id}}) != 0) return number;
        mixed = mixed * 0x9E3779B97F4A7C15 ^ mixed >> 29;
    }
}

void put_said(db::Writing& tx, const Said& said)
{
    remove_said(tx, said.kind, said.id);
    add_said(tx, said);
}

void add_said(db::Writing& tx, const Said& said)
{
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

/// What is looked for, in the database's own language; no matches where nothing can be found.
namespace {
struct Looked {
    std::string match;     ///< all of it
    std::string wide;      ///< the same, with no more of the last word than the index finds without collecting
    std::string beginning; ///< of the last word, folded
    std::string stem;      ///< of the last word
    bool is_long = false;  ///< it has more letters than that
};
} // namespace

static Looked looked_for(const SaidAsked& asked, db::Dialect dialect)
{
    std::vector<std::string> marks;
    for (const std::vector<std::string>& group : asked.marks) {
        if (group.empty()) return {};
        marks.push_back(match_any(group, dialect));
    }
    const auto with_marks = [&](const std::string& words) {
        std::vector<std::string> all = marks;
        if (!words.empty()) all.insert(all.begin(), words);
        return match_all(all, dialect);
    };
    Looked looked;
    looked.match = with_marks(match_text(asked.words, dialect));
    looked.wide = with_marks(match_text(asked.words, dialect, indexed_letters));
    const std::vector<Word> words = words_of(asked.words, most_query_words);
    if (!words.empty()) looked.beginning = words.back().folded;
    if (!words.empty()) looked.stem = words.back().stem;
    looked.is_long = beginning(looked.beginning, indexed_letters) != looked.beginning;
    return looked;
}

static std::vector<SaidHit> hits_of(db::Reading& tx, const char* query, db::Arguments arguments)
{
    return tx.all_as(query, arguments, [](const db::Row& row) {
        return SaidHit{row.text("kind"), row.id("id"), row.integer("number")};
    });
}

/// From the newest on, in windows that grow: what is many is found in the first. Nothing where so many do not tell.
static std::optional<std::vector<SaidHit>> newest_hits(db::Reading& tx, const Looked& looked, std::int64_t from,
                                                       std::int64_t before, int most)
{
    std::vector<SaidHit> hits;
    for (int window = first_window, seen = 0; seen < newest_looked_at; seen += window, window *= 2) {
        int rows = 0;
        for (const db::Row& row : tx.all("search.look_at_newest",
                                         {{"match", tx.dialect() == db::Dialect::sqlite ? looked.wide : looked.match},
                                          {"beginning", looked.beginning},
                                          {"stem", looked.stem},
                                          {"from", from},
                                          {"before", before},
                                          {"window", window}})) {
            ++rows;
            before = row.integer("number");
            if (row.integer("hit") == 0) continue;
            const auto said = tx.maybe("search.said_of_number", {{"number", before}});
            if (said) hits.push_back({said->text("kind"), said->id("id"), before});
            if (static_cast<int>(hits.size()) == most) return hits;
        }
        if (rows < window) return hits; // that was all there is
    }
    return std::nullopt;
}

/// Where the newest hold enough hits, there are many, and collecting them all to find the newest would be slow: a
/// beginning longer than the index has (SQLite), any word (PostgreSQL).
std::vector<SaidHit> find_said(db::Reading& tx, const SaidAsked& asked)
{
    const Looked looked = looked_for(asked, tx.dialect());
    if (looked.match.empty()) return {};
    const std::int64_t end = asked.to ? first_number(*asked.to) : std::numeric_limits<std::int64_t>::max();
    const std::int64_t from = asked.from ? first_number(*asked.from) : 0;
    const std::int64_t before = std::min(end, asked.before.value_or(end));
    const int most = std::clamp(asked.limit, 1, most_at_once);
    if (tx.dialect() != db::Dialect::sqlite || looked.is_long)
        if (auto newest = newest_hits(tx, looked, from, before, most)) return *std::move(newest);
    return hits_of(tx, "search.find_said",
                   {{"match", looked.match}, {"from", from}, {"before", before}, {"most", most}});
}

} // namespace samband::search
