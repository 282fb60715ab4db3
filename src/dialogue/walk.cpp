#include "dialogue/walk.h"

#include "base/calendar.h"
#include "db/once.h"
#include "dialogue/box_of_units.h"
#include "dialogue/box_queries.h"
#include "dialogue/limits.h"
#include "dialogue/readers.h"
#include "dialogue/thread_row.h"
#include "people/person_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace samband::dialogue {

namespace {

/// One query of a look; several units' lie side by side.
struct Step {
    const char* query;
    db::Arguments arguments;
    std::int64_t most = 0;
    std::vector<Walked> found{};
};

/// All that was looked at; of several lists one after the other.
struct Seen {
    std::vector<Walked> threads{};
    bool whole = true;
    bool in_order = true;
};

struct Asker {
    db::Reading& tx;
    const people::Person& person;
    Box box;
    const Filter& filter;
};

} // namespace

static std::set<Id> units_below(db::Reading& tx, const Id& unit);
static std::vector<Step> steps_of(const Asker& asker);
static bool take_steps(db::Reading& tx, std::vector<Step>& steps, std::int64_t most);
static bool fits(const Walked& thread, const Filter& filter, const std::set<Id>& units, Instant now);

static Seen look(const Asker& asker, std::int64_t most)
{
    std::vector<Step> steps = steps_of(asker);
    Seen seen{.whole = take_steps(asker.tx, steps, most), .in_order = steps.size() == 1};
    for (Step& step : steps)
        seen.threads.insert(seen.threads.end(), std::make_move_iterator(step.found.begin()),
                            std::make_move_iterator(step.found.end()));
    return seen;
}

std::string look_key(Box box, const Filter& filter)
{
    return std::string(word(box)) + "." + (filter.unit ? filter.unit->text() : "") + "." +
           (filter.assignee ? filter.assignee->text() : "");
}

static std::shared_ptr<const Seen> seen_by(const Asker& asker, std::int64_t most)
{
    const std::string name = "dialogue.look." + asker.person.id.text() + "." + look_key(asker.box, asker.filter) + "." +
                             std::to_string(most);
    return db::once(asker.tx, name, [&] { return look(asker, most); });
}

/// What the filter lets through, of one look.
static auto fitting(const Asker& asker)
{
    return [&asker, units = asker.filter.unit ? units_below(asker.tx, *asker.filter.unit) : std::set<Id>(),
            now = asker.tx.now()](const Walked& thread) { return fits(thread, asker.filter, units, now); };
}

Walk walk_box(db::Reading& tx, const people::Person& person, Box box, const Filter& filter, std::int64_t most)
{
    const Asker asker{tx, person, box, filter};
    const auto seen = seen_by(asker, most);
    Walk walk;
    walk.whole = seen->whole;
    std::ranges::copy_if(seen->threads, std::back_inserter(walk.threads), fitting(asker));
    if (!seen->in_order)
        std::ranges::sort(walk.threads, {}, [](const Walked& it) { return std::tie(it.first, it.second, it.id); });
    return walk;
}

Counted count_filtered(db::Reading& tx, const people::Person& person, Box box, const Filter& filter, std::int64_t most)
{
    const Asker asker{tx, person, box, filter};
    const auto seen = seen_by(asker, most);
    return {std::ranges::count_if(seen->threads, fitting(asker)), seen->whole};
}

FilteredBox list_filtered(db::Reading& tx, const people::Person& person, Box box, const Filter& filter,
                          std::int64_t skip)
{
    const Walk walk = walk_box(tx, person, box, filter, walked_most);
    FilteredBox found{{}, std::ssize(walk.threads), walk.whole};
    const std::int64_t end = std::min(found.there, skip + page_size);
    for (std::int64_t i = skip; i < end; ++i) {
        const db::Row row = tx.one("dialogue.line_of_thread", {{"id", walk.threads[static_cast<std::size_t>(i)].id}});
        found.lines.push_back({read_thread(row), row.text("excerpt")});
    }
    return found;
}

static std::set<Id> units_below(db::Reading& tx, const Id& unit)
{
    return *db::once(tx, "people.below." + unit.text(), [&] {
        const std::vector<people::Unit> units = people::list_units(tx);
        std::set<Id> below{unit};
        for (std::size_t was = 0; was != below.size();) {
            was = below.size();
            for (const people::Unit& it : units)
                if (it.parent && below.contains(*it.parent)) below.insert(it.id);
        }
        return below;
    });
}

static db::Arguments of_reader(const Asker& asker, db::Arguments more = {})
{
    more.push_back({"units", units_in_words(asker.tx, asker.person)});
    more.push_back({"leads", units_accounted_for(asker.tx, asker.person)});
    more.push_back({"person", asker.person.id});
    return of_box(asker.tx, asker.box, std::move(more));
}

/// The units whose own lists hold all that the filter may let through, beside what the person has and what is
/// restricted; nothing where the whole box is looked at.
static std::optional<std::vector<Id>> units_looked_at(const Asker& asker)
{
    auto& [tx, person, box, filter] = asker;
    if (box == Box::mine) return std::nullopt;
    const bool all = person.may(people::Access::desk);
    if (!filter.unit) return by_unit(tx, person, box) ? std::optional(units_read_by(tx, person)) : std::nullopt;
    const std::set<Id> below = units_below(tx, *filter.unit);
    std::vector<Id> units;
    if (all)
        units.assign(below.begin(), below.end());
    else
        std::ranges::copy_if(units_read_by(tx, person), std::back_inserter(units),
                             [&](const Id& unit) { return below.contains(unit); });
    return units.size() <= units_looked_up ? std::optional(std::move(units)) : std::nullopt;
}

static std::vector<Step> steps_in_units(const Asker& asker, const std::vector<Id>& units)
{
    const BoxQueries& queries = queries_of(asker.box);
    const auto narrowed = [&](db::Arguments more) {
        if (is_open(asker.box)) more.push_back({"unassigned", asker.box == Box::unassigned});
        return more;
    };
    std::vector<Step> steps;
    for (const Id& unit : units)
        steps.push_back({queries.of_unit.walk, of_box(asker.tx, asker.box, narrowed({{"unit", unit}}))});
    steps.push_back({queries.restricted.walk, of_reader(asker, narrowed({}))});
    if (asker.box == Box::unassigned) return steps;
    steps.push_back({queries.of_person.walk,
                     of_box(asker.tx, asker.box, {{"person", asker.person.id}, {"units", in_words(units)}})});
    return steps;
}

static const char* whole_box(Box box)
{
    switch (box) {
    case Box::mine:
        return "dialogue.walk_mine";
    case Box::unassigned:
        return "dialogue.walk_unassigned";
    case Box::open:
        return "dialogue.walk_open";
    case Box::snoozed:
        return "dialogue.walk_snoozed";
    case Box::waiting:
    case Box::done:
        break;
    }
    return "dialogue.walk_newest";
}

static std::vector<Step> steps_of(const Asker& asker)
{
    const Box box = asker.box;
    if (box == Box::mine) return {{whole_box(box), {{"person", asker.person.id}, {"now", asker.tx.now()}}}};
    const char* given = queries_of(box).walk_given;
    if (asker.filter.assignee && given && box != Box::unassigned)
        return {{given, of_reader(asker, {{"assignee", *asker.filter.assignee}})}};
    if (const auto units = units_looked_at(asker)) return steps_in_units(asker, *units);
    return {{whole_box(box), of_reader(asker)}};
}

static std::optional<rulebook::Category> category_in(const db::Row& row)
{
    const auto decided = row.maybe_text("category");
    const auto said = decided ? decided : row.maybe_text("proposed");
    return said ? rulebook::read_word<rulebook::Category>(*said) : std::nullopt;
}

static Walked read_walked(const db::Row& row)
{
    Walked it;
    it.id = row.id("id");
    it.first = row.integer("first");
    it.second = row.integer("second");
    it.way = way_of(row.text("way")).value_or(Way::form);
    it.unit = row.maybe_id("unit_id");
    it.assignee = row.maybe_id("assignee_id");
    it.due = row.maybe_instant("due");
    if (row.flag("restricted")) return it;
    it.category = category_in(row);
    it.tongue = row.text("tongue");
    return it;
}

/// Whether it was all there is.
static bool take_step(db::Reading& tx, Step& step, std::int64_t most)
{
    db::Arguments arguments = step.arguments;
    arguments.push_back({"most", step.most = most});
    step.found = tx.all_as(step.query, arguments, read_walked);
    return std::ssize(step.found) < most;
}

/// Each unit gets its share; what some leave over goes to those that have more.
static bool take_steps(db::Reading& tx, std::vector<Step>& steps, std::int64_t most)
{
    const std::int64_t share = std::max<std::int64_t>(1, most / std::ssize(steps));
    std::vector<Step*> more;
    for (Step& step : steps)
        if (!take_step(tx, step, share)) more.push_back(&step);
    std::int64_t left = most;
    for (const Step& step : steps) left -= std::ssize(step.found);
    if (more.empty() || left < std::ssize(more)) return more.empty();
    const std::int64_t spare = left / std::ssize(more);
    return std::ranges::count_if(more, [&](Step* step) { return take_step(tx, *step, share + spare); }) ==
           std::ssize(more);
}

static bool is_due(const std::optional<Instant>& due, DueFilter asked, Instant now)
{
    if (!due) return false;
    if (asked == DueFilter::late) return *due <= now;
    return *due > now && *due < from_oslo({in_oslo(now).date.plus_days(1), {}});
}

static bool fits(const Walked& thread, const Filter& filter, const std::set<Id>& units, Instant now)
{
    return (!filter.category || thread.category == filter.category) && (!filter.way || thread.way == filter.way) &&
           (!filter.unit || (thread.unit && units.contains(*thread.unit))) &&
           (!filter.assignee || thread.assignee == filter.assignee) && (!filter.nobody || !thread.assignee) &&
           (!filter.due || is_due(thread.due, *filter.due, now)) &&
           (filter.tongue.empty() || thread.tongue == filter.tongue);
}

} // namespace samband::dialogue
