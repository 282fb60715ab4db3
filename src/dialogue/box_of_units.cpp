#include "dialogue/box_of_units.h"

#include "dialogue/limits.h"
#include "dialogue/thread_row.h"

#include <algorithm>

namespace samband::dialogue {

namespace {

/// A thread's place in the list of its unit.
struct Place {
    std::int64_t first = 0;
    std::int64_t second = 0;
    Id id;

    friend auto operator<=>(const Place&, const Place&) = default;
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

void add_places(std::vector<Place>& places, const std::vector<db::Row>& rows)
{
    for (const db::Row& row : rows) places.push_back({row.integer("first"), row.integer("second"), row.id("id")});
}

} // namespace

std::vector<Line> list_of_units(db::Reading& tx, const UnitsBox& asked, std::int64_t skip)
{
    const bool open = is_open(asked.box);
    const std::int64_t most = skip + page_size;
    std::vector<Place> places;
    for (const Id& unit : asked.units)
        add_places(places,
                   tx.all(open ? "dialogue.open_of_unit" : "dialogue.newest_of_unit", of_unit(tx, asked, unit, most)));
    if (asked.box != Box::unassigned)
        add_places(places,
                   tx.all(open ? "dialogue.open_of_person" : "dialogue.newest_of_person", of_person(tx, asked, most)));
    add_places(places,
               tx.all(open ? "dialogue.open_restricted" : "dialogue.newest_restricted", restricted(tx, asked, most)));
    std::ranges::sort(places);
    std::vector<Line> lines;
    const auto end = std::min(places.size(), static_cast<std::size_t>(most));
    for (auto i = static_cast<std::size_t>(skip); i < end; ++i) {
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
