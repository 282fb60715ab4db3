#include "dialogue/box_of_units.h"

#include "dialogue/box_queries.h"
#include "dialogue/limits.h"
#include "dialogue/thread_row.h"

#include <algorithm>
#include <functional>

namespace samband::dialogue {

namespace {

/// Where a thread stands in the list of its unit.
struct Standing {
    std::int64_t first = 0;
    std::int64_t second = 0;
    Id id;

    friend auto operator<=>(const Standing&, const Standing&) = default;
};

db::Arguments asked_for(db::Reading& tx, const UnitsBox& asked, db::Arguments whose, std::int64_t most)
{
    whose.push_back({"most", most});
    return of_box(tx, asked.box, std::move(whose));
}

db::Arguments of_person(db::Reading& tx, const UnitsBox& asked, std::int64_t most)
{
    return asked_for(tx, asked, {{"person", asked.person}, {"units", in_words(asked.units)}}, most);
}

/// Of what is open, nobody's alone where that is asked for.
db::Arguments narrowed(db::Reading& tx, const UnitsBox& asked, db::Arguments whose, std::int64_t most)
{
    if (is_open(asked.box)) whose.push_back({"unassigned", asked.box == Box::unassigned});
    return asked_for(tx, asked, std::move(whose), most);
}

db::Arguments of_unit(db::Reading& tx, const UnitsBox& asked, const Id& unit, std::int64_t most)
{
    return narrowed(tx, asked, {{"unit", unit}}, most);
}

db::Arguments restricted(db::Reading& tx, const UnitsBox& asked, std::int64_t most)
{
    return narrowed(tx, asked, {{"units", in_words(asked.units)}, {"leads", asked.leads}, {"person", asked.person}},
                    most);
}

/// The beginning of one of the lists that the box is made of.
struct Beginning {
    std::function<std::vector<db::Row>(std::int64_t most)> ask;
    std::int64_t most = 0;
    std::vector<Standing> places{};

    void read()
    {
        places.clear();
        for (const db::Row& row : ask(most))
            places.push_back({row.integer("first"), row.integer("second"), row.id("id")});
    }
    /// It may hold more that stand before `last`, or anything where the box is not full yet.
    bool goes_on_before(const std::optional<Standing>& last) const
    {
        return static_cast<std::int64_t>(places.size()) == most && (!last || places.back() < *last);
    }
};

std::vector<Beginning> beginnings_of(db::Reading& tx, const UnitsBox& asked)
{
    const BoxQueries& queries = queries_of(asked.box);
    std::vector<Beginning> all;
    for (const Id& unit : asked.units)
        all.push_back({[&tx, &asked, &queries, unit](std::int64_t most) {
            return tx.all(queries.of_unit.list, of_unit(tx, asked, unit, most));
        }});
    if (asked.box != Box::unassigned)
        all.push_back({[&tx, &asked, &queries](std::int64_t most) {
            return tx.all(queries.of_person.list, of_person(tx, asked, most));
        }});
    all.push_back({[&tx, &asked, &queries](std::int64_t most) {
        return tx.all(queries.restricted.list, restricted(tx, asked, most));
    }});
    return all;
}

/// The first `most` of all the lists together. Each is read no further than its share, and on where it turns out to
/// hold more of them: on the twentieth page of sixteen units that is an eighth of reading each to its end.
std::vector<Standing> first_of(std::vector<Beginning> all, std::int64_t most)
{
    const std::int64_t share = std::min(most, 2 * most / static_cast<std::int64_t>(all.size()) + 8);
    for (Beginning& it : all) {
        it.most = share;
        it.read();
    }
    while (true) {
        std::vector<Standing> places;
        for (const Beginning& it : all) places.insert(places.end(), it.places.begin(), it.places.end());
        std::ranges::sort(places);
        if (static_cast<std::int64_t>(places.size()) > most) places.resize(static_cast<std::size_t>(most));
        const bool full = static_cast<std::int64_t>(places.size()) == most;
        const std::optional<Standing> last = full ? std::optional(places.back()) : std::nullopt;
        bool more = false;
        for (Beginning& it : all) {
            if (it.most >= most || !it.goes_on_before(last)) continue;
            it.most = std::min(most, it.most * 4);
            it.read();
            more = true;
        }
        if (!more) return places;
    }
}

} // namespace

std::vector<Line> list_of_units(db::Reading& tx, const UnitsBox& asked, std::int64_t skip)
{
    const std::vector<Standing> places = first_of(beginnings_of(tx, asked), skip + page_size);
    std::vector<Line> lines;
    for (auto i = static_cast<std::size_t>(skip); i < places.size(); ++i) {
        const db::Row row = tx.one("dialogue.line_of_thread", {{"id", places[i].id}});
        lines.push_back({read_thread(row), row.text("excerpt")});
    }
    return lines;
}

std::int64_t count_of_units(db::Reading& tx, const UnitsBox& asked)
{
    const BoxQueries& queries = queries_of(asked.box);
    std::int64_t there = tx.one(queries.restricted.count, restricted(tx, asked, count_most)).integer("there");
    for (const Id& unit : asked.units) {
        if (there >= count_most) return count_most;
        there += tx.one(queries.of_unit.count, of_unit(tx, asked, unit, count_most - there)).integer("there");
    }
    if (asked.box == Box::unassigned || there >= count_most) return std::min(there, count_most);
    return there + tx.one(queries.of_person.count, of_person(tx, asked, count_most - there)).integer("there");
}

} // namespace samband::dialogue
