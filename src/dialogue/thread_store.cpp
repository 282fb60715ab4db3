#include "dialogue/thread_store.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/once.h"
#include "dialogue/answers.h"
#include "dialogue/box_of_units.h"
#include "dialogue/limits.h"
#include "dialogue/readers.h"
#include "dialogue/thread_row.h"
#include "people/person_store.h"

#include <algorithm>
#include <map>

namespace samband::dialogue {

static bool writes_in(const people::Person& person, const Id& unit)
{
    return std::any_of(person.mandates.begin(), person.mandates.end(), [&](const people::Mandate& mandate) {
        // The mayor writes posts, and is elected: what residents ask the administration is not hers to read.
        return mandate.unit == unit && mandate.role != "mayor" && people::opens(mandate.role, people::Access::writer);
    });
}

std::vector<Id> units_written_for(const people::Person& person)
{
    std::vector<Id> units;
    for (const people::Mandate& mandate : person.mandates)
        if (writes_in(person, mandate.unit)) units.push_back(mandate.unit);
    return units;
}

bool may_read(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    if (thread.restricted) return reads_restricted(tx, person, thread);
    if (person.may(people::Access::desk) || thread.assignee == person.id) return true;
    if (!thread.unit) return false;
    const std::vector<Id> line = people::line_of(tx, *thread.unit);
    return std::any_of(line.begin(), line.end(), [&](const Id& unit) { return writes_in(person, unit); });
}

std::optional<Thread> find_thread(db::Reading& tx, const Id& id)
{
    auto row = tx.maybe("dialogue.thread_by_id", {{"id", id}});
    if (row && row->maybe_id("merged_into"))
        row = tx.maybe("dialogue.thread_by_id", {{"id", *row->maybe_id("merged_into")}});
    return row ? std::optional(read_thread(*row)) : std::nullopt;
}

Thread load_thread(db::Reading& tx, const people::Person& person, const Id& id)
{
    auto thread = find_thread(tx, id);
    const bool there =
        thread && (may_read(tx, person, *thread) || (!thread->restricted && yes_is_asked(tx, person, thread->id)));
    if (!there) throw Problem(ProblemCode::not_found, "Samtalen finnes ikke.");
    return *thread;
}

Thread load_thread(db::Writing& tx, const people::Person& person, const Id& id, std::int64_t seen_version)
{
    Thread thread = load_thread(tx, person, id);
    if (thread.version != seen_version || thread.id != id)
        throw Overtaken(text_of("Noe har skjedd i samtalen siden du åpnet den. Se hva som er nytt, og prøv igjen: "
                                "det du skrev, står her ennå."));
    return thread;
}

std::vector<Entry> entries_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.entries", {{"thread", thread}}, read_entry);
}

std::vector<Entry> shown_entries_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.entries_shown", {{"thread", thread}, {"now", tx.now()}}, read_entry);
}

std::vector<Earlier> earlier_texts_of(db::Reading& tx, const Id& entry)
{
    return tx.all_as("dialogue.earlier_texts", {{"entry", entry}}, [](const db::Row& row) {
        return Earlier{row.text("text"), row.instant("until")};
    });
}

std::vector<Thread> of_same_resident(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    if (!thread.resident) return {};
    auto threads =
        tx.all_as("dialogue.threads_of_resident", {{"resident", *thread.resident}, {"but", thread.id}}, read_thread);
    std::erase_if(threads, [&](const Thread& other) { return !may_read(tx, person, other); });
    return threads;
}

std::string_view word(Box box)
{
    switch (box) {
    case Box::mine:
        return "mine";
    case Box::unassigned:
        return "unassigned";
    case Box::open:
        return "open";
    case Box::waiting:
        return "waiting";
    case Box::done:
        return "done";
    case Box::snoozed:
        return "snoozed";
    }
    return "mine";
}

std::optional<Box> box_of(std::string_view said)
{
    for (const Box box : {Box::mine, Box::unassigned, Box::open, Box::waiting, Box::done, Box::snoozed})
        if (word(box) == said) return box;
    return std::nullopt;
}

/// Read once for all her boxes.
std::vector<Id> units_read_by(db::Reading& tx, const people::Person& person)
{
    return *db::once(tx, "people.read-by." + person.id.text(), [&] {
        std::map<Id, std::optional<Id>> above;
        for (const people::Unit& unit : people::list_units(tx)) above[unit.id] = unit.parent;
        std::vector<Id> ids;
        for (const auto& [unit, parent] : above)
            for (std::optional<Id> one = unit; one; one = above[*one])
                if (writes_in(person, *one)) {
                    ids.push_back(unit);
                    break;
                }
        return ids;
    });
}

std::string in_words(const std::vector<Id>& units)
{
    std::string ids;
    for (const Id& unit : units) ids += unit.text() + ",";
    return ids;
}

std::string units_in_words(db::Reading& tx, const people::Person& person)
{
    if (person.may(people::Access::desk)) return "everything";
    return in_words(units_read_by(tx, person));
}

bool by_unit(db::Reading& tx, const people::Person& person, Box box)
{
    if (box == Box::mine || person.may(people::Access::desk)) return false;
    return units_read_by(tx, person).size() <= units_looked_up;
}

namespace {

struct Asked {
    const char* list;
    const char* count;
    db::Arguments arguments;
};

} // namespace

static Asked asked_of(db::Reading& tx, const people::Person& person, Box box)
{
    const auto of_units = [&](const char* list, const char* count, db::Arguments more) {
        more.push_back({"units", units_in_words(tx, person)});
        more.push_back({"leads", units_accounted_for(tx, person)});
        return Asked{list, count, std::move(more)};
    };
    const db::Arguments own{{"person", person.id}, {"now", tx.now()}};
    switch (box) {
    case Box::mine:
        return {"dialogue.threads_mine", "dialogue.count_mine", own};
    case Box::unassigned:
        return of_units("dialogue.threads_unassigned", "dialogue.count_unassigned", own);
    case Box::open:
        return of_units("dialogue.threads_open", "dialogue.count_open", own);
    case Box::snoozed:
        return of_units("dialogue.threads_snoozed", "dialogue.count_snoozed", own);
    case Box::waiting:
    case Box::done:
        break;
    }
    const ThreadState state = box == Box::done ? ThreadState::done : ThreadState::waiting;
    return of_units("dialogue.threads_newest", "dialogue.count_in_state",
                    {{"person", person.id}, {"state", word(state)}});
}

static UnitsBox units_box(db::Reading& tx, const people::Person& person, Box box)
{
    return {person.id, units_read_by(tx, person), box, units_accounted_for(tx, person)};
}

std::vector<Line> list_threads(db::Reading& tx, const people::Person& person, Box box, std::int64_t skip)
{
    if (by_unit(tx, person, box)) return list_of_units(tx, units_box(tx, person, box), skip);
    Asked asked = asked_of(tx, person, box);
    asked.arguments.push_back({"most", page_size});
    asked.arguments.push_back({"skip", skip});
    return tx.all_as(asked.list, asked.arguments, [](const db::Row& row) {
        return Line{read_thread(row), row.text("excerpt")};
    });
}

std::int64_t count_threads(db::Reading& tx, const people::Person& person, Box box)
{
    if (by_unit(tx, person, box)) return count_of_units(tx, units_box(tx, person, box));
    Asked asked = asked_of(tx, person, box);
    asked.arguments.push_back({"most", count_most});
    return tx.one(asked.count, asked.arguments).integer("there");
}

std::int64_t count_waiting_for(db::Reading& tx, const Id& person)
{
    return tx.one("dialogue.count_waiting_for", {{"person", person}, {"now", tx.now()}, {"most", count_most}})
        .integer("there");
}

std::optional<std::string> raw_of_unread(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("dialogue.unread_one", {{"id", id}});
    const auto kept = row ? row->maybe_text("content") : std::nullopt;
    if (!kept || kept->empty()) return std::nullopt;
    std::string bytes = kept->substr(1);
    if (kept->front() == 't') return bytes;
    std::string read;
    return from_hex(bytes, read) ? std::optional(read) : std::nullopt;
}

std::vector<Unread> list_unread(db::Reading& tx)
{
    return tx.all_as("dialogue.unread", {}, [](const db::Row& row) {
        return Unread{row.id("id"), way_of(row.text("way")).value_or(Way::form), row.text("why"),
                      row.instant("stored_at")};
    });
}

} // namespace samband::dialogue
