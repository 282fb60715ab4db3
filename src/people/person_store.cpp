#include "people/person_store.h"

#include "base/problem.h"
#include "base/text.h"
#include "db/once.h"
#include "people/limits.h"
#include "people/rows.h"

namespace samband::people {

static std::optional<Person> only(const std::vector<db::Row>& rows);
static std::vector<Person> list(db::Reading& tx, std::string_view words, bool disabled);
static std::string escaped(std::string_view words);
static Unit unit_of(const db::Row& row);

Person load_person(db::Reading& tx, const Id& id)
{
    if (auto person = find_person(tx, id)) return *person;
    throw Problem(ProblemCode::not_found, "Personen finnes ikke.");
}

std::optional<Person> find_person(db::Reading& tx, const Id& id)
{
    return only(tx.all("people.person", {{"id", id}, {"now", tx.now()}}));
}

std::optional<Person> find_person_by_login(db::Reading& tx, std::string_view login)
{
    return only(tx.all("people.person_by_login", {{"login", login}, {"now", tx.now()}}));
}

std::vector<Person> list_people(db::Reading& tx, std::string_view words)
{
    return list(tx, words, false);
}

std::vector<Person> list_disabled(db::Reading& tx, std::string_view words)
{
    return list(tx, words, true);
}

std::vector<Person> holders(db::Reading& tx, std::string_view role, const Id& unit)
{
    const std::optional<Id> in = unit.nil() ? std::nullopt : std::optional(unit);
    return people_of(
        tx.all("people.holders", {{"role", role}, {"unit", in}, {"now", tx.now()}, {"most", holders_most}}));
}

// A unit without a leader of its own answers to the one above it.
std::vector<Person> leaders_of(db::Reading& tx, const Id& unit)
{
    std::optional<Id> at = unit;
    for (int depth = 0; at && depth < unit_depth; ++depth) {
        for (const std::string_view role : {"unit-leader", "section-leader", "director"})
            if (auto leaders = holders(tx, role, *at); !leaders.empty()) return leaders;
        at = load_unit(tx, *at).parent;
    }
    return holders(tx, "chief-executive");
}

std::vector<Member> members_of(db::Reading& tx, const Id& unit)
{
    return tx.all_as("people.members", {{"unit", unit}, {"now", tx.now()}, {"most", people_most}},
                     [](const db::Row& row) {
                         return Member{row.id("id"), row.text("name")};
                     });
}

std::vector<Unit> list_units(db::Reading& tx)
{
    return tx.all_as("people.units", {{"most", units_most}}, unit_of);
}

Unit load_unit(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("people.unit", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Enheten finnes ikke.");
    return unit_of(*row);
}

std::vector<Id> line_of(db::Reading& tx, const Id& unit)
{
    using Parents = std::map<Id, std::optional<Id>>;
    const auto parents = db::once(tx, "people.parents", [&] {
        Parents all;
        for (const db::Row& row : tx.all("people.unit_parents")) all[row.id("id")] = row.maybe_id("parent");
        return all;
    });
    std::vector<Id> line;
    for (auto at = parents->find(unit); at != parents->end() && line.size() < unit_depth;) {
        line.push_back(at->first);
        at = at->second ? parents->find(*at->second) : parents->end();
    }
    return line;
}

Mandate load_mandate(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("people.mandate", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Rollen finnes ikke.");
    return mandate_of(*row);
}

std::vector<Mandate> list_mandates(db::Reading& tx, const Id& person)
{
    return tx.all_as("people.mandates_of", {{"person", person}}, mandate_of);
}

std::vector<Mandate> list_mandates_in(db::Reading& tx, const Id& unit)
{
    return tx.all_as("people.mandates_in", {{"unit", unit}, {"now", tx.now()}}, mandate_of);
}

std::vector<Person> people_of(const std::vector<db::Row>& rows)
{
    std::vector<Person> people;
    for (const db::Row& row : rows) {
        const Id id = row.id("id");
        if (people.empty() || people.back().id != id)
            people.push_back({id,
                              row.text("name"),
                              row.text("login"),
                              row.text("title"),
                              row.text("phone"),
                              row.maybe_instant("disabled_at"),
                              {}});
        const auto mandate = row.maybe_id("mandate");
        if (!mandate) continue;
        people.back().mandates.push_back({*mandate, id, *row.maybe_id("unit"), row.maybe_text("unit_name").value_or(""),
                                          row.maybe_text("role").value_or(""), *row.maybe_instant("from_at"),
                                          row.maybe_instant("to_at"), row.maybe_id("deputy_of"),
                                          row.maybe_integer("drafts_only").value_or(0) != 0});
    }
    return people;
}

Mandate mandate_of(const db::Row& row)
{
    return {row.id("id"),
            row.id("person"),
            row.id("unit"),
            row.text("unit_name"),
            row.text("role"),
            row.instant("from_at"),
            row.maybe_instant("to_at"),
            row.maybe_id("deputy_of"),
            row.maybe_integer("drafts_only").value_or(0) != 0};
}

static std::optional<Person> only(const std::vector<db::Row>& rows)
{
    auto people = people_of(rows);
    if (people.empty()) return std::nullopt;
    return std::move(people.front());
}

static std::vector<Person> list(db::Reading& tx, std::string_view words, bool disabled)
{
    std::optional<std::string> filter;
    if (!trim(words).empty()) filter = escaped(fold(trim(words)));
    return people_of(
        tx.all("people.people", {{"words", filter}, {"disabled", disabled}, {"now", tx.now()}, {"most", people_most}}));
}

// For `like … escape '!'`.
static std::string escaped(std::string_view words)
{
    std::string text;
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '!') text += '!';
        text += c;
    }
    return text;
}

static Unit unit_of(const db::Row& row)
{
    return {row.id("id"), row.text("name"), row.maybe_id("parent")};
}

} // namespace samband::people
