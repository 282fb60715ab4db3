#include "dialogue/box_of_units.h"

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

bool is_open(Box box)
{
    return box == Box::open || box == Box::unassigned;
}

db::Arguments of_box(db::Reading& tx, const UnitsBox& asked, db::Arguments whose, std::int64_t most)
{
    if (is_open(asked.box))
        whose.push_back({"now", tx.now()});
    else
        whose.push_back({"state", word(asked.box == Box::done ? ThreadState::done : ThreadState::waiting)});
    whose.push_back({"most", most});
    return whose;
}

db::Arguments of_unit(db::Reading& tx, const UnitsBox& asked, const Id& unit, std::int64_t most)
{
    db::Arguments whose{{"unit", unit}};
    if (is_open(asked.box)) whose.push_back({"unassigned", asked.box == Box::unassigned});
    return of_box(tx, asked, std::move(whose), most);
}

db::Arguments of_person(db::Reading& tx, const UnitsBox& asked, std::int64_t most)
{
    std::string ids;
    for (const Id& unit : asked.units) ids += unit.text() + ",";
    return of_box(tx, asked, {{"person", asked.person}, {"units", ids}}, most);
}

db::Arguments restricted(db::Reading& tx, const UnitsBox& asked, std::int64_t most)
{
    std::string ids;
    for (const Id& unit : asked.units) ids += unit.text() + ",";
    db::Arguments whose{{"units", ids}, {"leads", asked.leads}, {"person", asked.person}};
    if (is_open(asked.box)) whose.push_back({"unassigned", asked.box == Box::unassigned});
    return of_box(tx, asked, std::move(whose), most);
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
    const bool open = is_open(asked.box);
    std::vector<Beginning> all;
    for (const Id& unit : asked.units)
        all.push_back({[&tx, &asked, unit, open](std::int64_t most) {
            return tx.all(open ? "dialogue.open_of_unit" : "dialogue.newest_of_unit", of_unit(tx, asked, unit, most));
        }});
    if (asked.box != Box::unassigned)
        all.push_back({[&tx, &asked, open](std::int64_t most) {
            return tx.all(open ? "dialogue.open_of_person" : "dialogue.newest_of_person", of_person(tx, asked, most));
        }});
    all.push_back({[&tx, &asked, open](std::int64_t most) {
        return tx.all(open ? "dialogue.open_restricted" : "dialogue.newest_restricted", restricted(tx, asked, most));
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
    const bool open = is_open(asked.box);
    std::int64_t there = tx.one(open ? "dialogue.count_open_restricted" : "dialogue.count_newest_restricted",
                                restricted(tx, asked, count_most))
                             .integer("there");
    for (const Id& unit : asked.units) {
        if (there >= count_most) return count_most;
        there += tx.one(open ? "dialogue.count_open_of_unit" : "dialogue.count_newest_of_unit",
                        of_unit(tx, asked, unit, count_most - there))
                     .integer("there");
    }
    if (asked.box == Box::unassigned || there >= count_most) return std::min(there, count_most);
    return there + tx.one(open ? "dialogue.count_open_of_person" : "dialogue.count_newest_of_person",
                          of_person(tx, asked, count_most - there))
                       .integer("there");
}

} // namespace samband::dialogue
