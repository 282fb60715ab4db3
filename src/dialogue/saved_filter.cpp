#include "dialogue/saved_filter.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/walk.h"
#include "people/noted.h"
#include "people/person_store.h"

#include <algorithm>
#include <set>

namespace samband::dialogue {

static constexpr std::int64_t arranged_most = 500; ///< shared ones, of all units

static SavedFilter read_saved(const db::Row& row)
{
    return {.id = row.id("id"),
            .name = row.text("name"),
            .box = box_of(row.text("box")).value_or(Box::open),
            .filter = filter_in(row.text("asks")),
            .unit = row.maybe_id("unit_id")};
}

static bool shares_with(const std::vector<people::Unit>& shared, const Id& unit)
{
    return std::ranges::find(shared, unit, &people::Unit::id) != shared.end();
}

static void name_units(db::Reading& tx, const people::Person& person, std::vector<SavedFilter>& filters)
{
    const auto shared = units_shared_by(tx, person);
    const auto units = people::list_units(tx);
    for (SavedFilter& it : filters) {
        const auto unit = it.unit ? std::ranges::find(units, *it.unit, &people::Unit::id) : units.end();
        if (unit != units.end()) it.unit_name = unit->name;
        it.changes = !it.unit || shares_with(shared, *it.unit);
    }
}

/// The units that the person writes for and those above them, the nearest first.
static std::vector<Id> units_above(db::Reading& tx, const people::Person& person)
{
    std::vector<Id> units;
    for (const Id& own : units_written_for(person))
        for (const Id& unit : people::line_of(tx, own))
            if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
    return units;
}

static std::vector<SavedFilter> of_person(db::Reading& tx, const Id& person)
{
    return tx.all_as("dialogue.filters_of_person", {{"person", person}, {"most", saved_filters_most}}, read_saved);
}

static std::vector<SavedFilter> of_unit(db::Reading& tx, const Id& unit)
{
    return tx.all_as("dialogue.filters_of_unit", {{"unit", unit}, {"most", saved_filters_most}}, read_saved);
}

std::vector<SavedFilter> list_saved_filters(db::Reading& tx, const people::Person& person)
{
    std::vector<SavedFilter> filters = of_person(tx, person.id);
    for (const Id& unit : units_above(tx, person))
        for (SavedFilter& it : of_unit(tx, unit)) filters.push_back(std::move(it));
    if (filters.size() > saved_filters_shown) filters.resize(saved_filters_shown);
    if (!filters.empty()) name_units(tx, person, filters);
    return filters;
}

std::vector<SavedFilter> list_filters_to_arrange(db::Reading& tx, const people::Person& person)
{
    std::vector<SavedFilter> filters = list_saved_filters(tx, person);
    auto others = tx.all_as("dialogue.shared_filters", {{"most", arranged_most}}, read_saved);
    name_units(tx, person, others);
    for (SavedFilter& it : others)
        if (it.changes && std::ranges::find(filters, it.id, &SavedFilter::id) == filters.end())
            filters.push_back(std::move(it));
    return filters;
}

static bool leads(const people::Person& person, const Id& unit)
{
    return std::ranges::any_of(person.mandates, [&](const people::Mandate& mandate) {
        return mandate.unit == unit &&
               (mandate.role == "unit-leader" || mandate.role == "section-leader" || mandate.role == "director");
    });
}

std::vector<people::Unit> units_shared_by(db::Reading& tx, const people::Person& person)
{
    std::vector<people::Unit> units = people::list_units(tx);
    if (person.may(people::Access::steward)) return units;
    if (std::ranges::none_of(person.mandates, [&](const auto& it) { return leads(person, it.unit); })) return {};
    std::erase_if(units, [&](const people::Unit& unit) {
        const std::vector<Id> line = people::line_of(tx, unit.id);
        return std::ranges::none_of(line, [&](const Id& above) { return leads(person, above); });
    });
    return units;
}

static void hold_name(const std::vector<SavedFilter>& beside, const Id& own, const std::string& name,
                      std::vector<FieldProblem>& wrong)
{
    if (trim(name).empty()) wrong.push_back({"name", text_of("Gi filteret et navn.")});
    if (graphemes(name) > filter_name_characters) wrong.push_back({"name", text_of("Kort ned navnet.")});
    const std::string folded = fold(trim(name));
    if (std::ranges::any_of(beside, [&](const SavedFilter& it) { return it.id != own && fold(it.name) == folded; }))
        wrong.push_back({"name", text_of("Et annet filter heter det. Velg et annet navn.")});
}

static void hold(const std::vector<FieldProblem>& wrong)
{
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", wrong);
}

static void note(db::Writing& tx, const char* kind, const people::Person& by, const SavedFilter& it)
{
    people::note_act(tx, kind, by.id, it.id,
                     Json::object({{"unit", it.unit ? Json(it.unit->text()) : Json()},
                                   {"box", word(it.box)},
                                   {"asks", query_of(it.filter)}}));
}

Id save_filter(db::Writing& tx, const people::Person& by, const SavedFilter& filter)
{
    std::vector<FieldProblem> wrong;
    if (filter.unit && !shares_with(units_shared_by(tx, by), *filter.unit))
        wrong.push_back({"share", text_of("Del med en enhet du leder.")});
    if (filter.filter.empty()) wrong.push_back({"name", text_of("Velg minst ett filter først.")});
    const auto beside = filter.unit ? of_unit(tx, *filter.unit) : of_person(tx, by.id);
    hold_name(beside, Id(), filter.name, wrong);
    hold(wrong);
    if (std::ssize(beside) >= saved_filters_most)
        throw Problem(ProblemCode::conflict, "Det er ti lagrede filtre allerede. Slett ett først.");
    SavedFilter saved = filter;
    saved.id = tx.new_id();
    tx.run("dialogue.add_saved_filter", {{"id", saved.id},
                                         {"owner", by.id},
                                         {"unit", saved.unit},
                                         {"name", std::string(trim(saved.name))},
                                         {"folded", fold(trim(saved.name))},
                                         {"box", word(saved.box)},
                                         {"asks", query_of(saved.filter)}});
    note(tx, "saved-filter-made", by, saved);
    return saved.id;
}

/// One that the person may change, with those beside it in their order.
static std::pair<SavedFilter, std::vector<SavedFilter>> load_with_others(db::Reading& tx, const people::Person& by,
                                                                         const Id& id)
{
    const auto row = tx.maybe("dialogue.saved_filter", {{"id", id}});
    if (row) {
        const SavedFilter it = read_saved(*row);
        if (it.unit && shares_with(units_shared_by(tx, by), *it.unit)) return {it, of_unit(tx, *it.unit)};
        if (!it.unit && row->id("owner_id") == by.id) return {it, of_person(tx, by.id)};
    }
    throw Problem(ProblemCode::not_found, "Filteret finnes ikke.");
}

void rename_filter(db::Writing& tx, const people::Person& by, const Id& id, const std::string& name)
{
    const auto [it, beside] = load_with_others(tx, by, id);
    std::vector<FieldProblem> wrong;
    hold_name(beside, id, name, wrong);
    hold(wrong);
    if (trim(name) == it.name) return;
    tx.run("dialogue.name_saved_filter", {{"id", id}, {"name", std::string(trim(name))}, {"folded", fold(trim(name))}});
    note(tx, "saved-filter-renamed", by, it);
}

void move_filter(db::Writing& tx, const people::Person& by, const Id& id, bool up)
{
    auto [it, beside] = load_with_others(tx, by, id);
    const auto at = std::ranges::find(beside, id, &SavedFilter::id);
    if (up ? at == beside.begin() : at + 1 == beside.end()) return;
    std::iter_swap(at, up ? at - 1 : at + 1);
    for (std::size_t place = 0; place < beside.size(); ++place)
        tx.run("dialogue.place_saved_filter", {{"id", beside[place].id}, {"place", static_cast<std::int64_t>(place)}});
    note(tx, "saved-filter-moved", by, it);
}

void remove_filter(db::Writing& tx, const people::Person& by, const Id& id)
{
    const SavedFilter it = load_with_others(tx, by, id).first;
    tx.run("dialogue.remove_saved_filter", {{"id", id}});
    note(tx, "saved-filter-removed", by, it);
}

std::vector<Counted> count_saved(db::Reading& tx, const people::Person& person, const std::vector<SavedFilter>& filters)
{
    std::vector<Counted> counts;
    if (filters.empty()) return counts;
    std::set<std::string> looks;
    for (const SavedFilter& it : filters) looks.insert(look_key(it.box, it.filter));
    const std::int64_t each = walked_for_saved / std::ssize(looks);
    for (const SavedFilter& it : filters)
        counts.push_back(count_filtered(tx, person, it.box, it.filter, std::min(each, walked_most)));
    return counts;
}

} // namespace samband::dialogue
