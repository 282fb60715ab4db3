#include "dialogue/restrict_thread.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/concern.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/readers.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/office_hours.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Category;

static void name_readers(db::Writing& tx, const Id& thread, const std::vector<Id>& readers);
static std::vector<Id> held_readers(db::Reading& tx, std::vector<Id> readers);
static void hold_may_restrict(db::Reading& tx, const people::Person& by, const Thread& thread);

Thread restrict_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const std::string& why, const std::vector<Id>& chosen)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    hold_may_restrict(tx, by, thread);
    const std::string said =
        hold_text(why, reason_characters, "restrict_why", text_of("Skriv hvorfor bare noen skal lese den."));
    const std::vector<Id> readers = held_readers(tx, chosen);
    tx.run("dialogue.restrict", {{"thread", thread.id},
                                 {"how", word(RestrictedBy::person)},
                                 {"why", said},
                                 {"by", std::optional(by.id)},
                                 {"now", tx.now()}});
    tx.run("dialogue.forget_readers", {{"thread", thread.id}});
    name_readers(tx, thread.id, readers);
    tx.run("dialogue.set_restricted", {{"thread", thread.id}, {"restricted", 1}});
    mark_anew(tx, thread.id);
    Json named = Json::array();
    for (const Id& reader : readers) named.push(reader.text());
    record_act(tx, thread.restricted ? "thread-readers-chosen" : "thread-restricted", by.id, thread.id,
               Json::object({{"readers", std::move(named)}}), said);
    return after(tx, thread.id);
}

static void open_to_all(db::Writing& tx, const people::Person& by, const Id& thread, const std::string& why)
{
    tx.run("dialogue.forget_restriction", {{"thread", thread}});
    tx.run("dialogue.forget_readers", {{"thread", thread}});
    tx.run("dialogue.set_restricted", {{"thread", thread}, {"restricted", 0}});
    mark_anew(tx, thread);
    record_act(tx, "thread-unrestricted", by.id, thread, Json::object(), why);
}

Thread lift_restriction(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        const std::string& why)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    hold_may_restrict(tx, by, thread);
    const std::string said =
        hold_text(why, reason_characters, "lift_why", text_of("Skriv hvorfor den kan leses av flere."));
    if (thread.restricted) open_to_all(tx, by, thread.id, said);
    return after(tx, thread.id);
}

bool is_restricting(Category category)
{
    return category == Category::whistleblowing || category == Category::personnel_matter ||
           category == Category::concern;
}

/// Those who must be able to act at once: the line above, who may end it, and whoever has the desk.
static std::vector<Id> of_a_concern(db::Reading& tx, const Thread& thread)
{
    std::vector<Id> readers;
    for (const people::Person& leader : leaders_in_line(tx, thread)) readers.push_back(leader.id);
    auto desk = people::at_desk(tx, in_oslo(tx.now()).date);
    if (desk.empty()) desk = people::holders(tx, "communications-officer");
    for (const people::Person& person : desk) readers.push_back(person.id);
    return readers;
}

void restrict_by_category(db::Writing& tx, const Id& id, Category category, const std::optional<Id>& by,
                          RestrictedBy how)
{
    const auto thread = find_thread(tx, id);
    if (!thread || !is_restricting(category)) return;
    std::vector<Id> readers = category == Category::concern ? of_a_concern(tx, *thread) : std::vector<Id>();
    if (by) readers.push_back(*by);
    name_readers(tx, thread->id, readers);
    mark_anew(tx, thread->id);
    const auto was = restriction_of(tx, thread->id);
    if (was && (was->how != RestrictedBy::proposal || how == RestrictedBy::proposal)) return;
    tx.run("dialogue.restrict",
           {{"thread", thread->id}, {"how", word(how)}, {"why", ""}, {"by", by}, {"now", tx.now()}});
    if (was) return; // what was proposed is decided
    tx.run("dialogue.set_restricted", {{"thread", thread->id}, {"restricted", 1}});
    ledger::append(tx, {"thread-restricted", thread->id, by, Json::object({{"category", rulebook::word(category)}})});
}

void lift_proposed(db::Writing& tx, const people::Person& by, const Thread& thread)
{
    const auto restriction = restriction_of(tx, thread.id);
    if (restriction && restriction->how == RestrictedBy::proposal) open_to_all(tx, by, thread.id, {});
}

bool is_proposed_concern(db::Reading& tx, const Thread& thread)
{
    if (!thread.restricted) return false;
    const auto restriction = restriction_of(tx, thread.id);
    return restriction && restriction->how == RestrictedBy::proposal;
}

void read_proposed_concern(db::Writing& tx, const Id& id, const Id& reader, const Id& by)
{
    const auto thread = find_thread(tx, id);
    if (!thread || !is_proposed_concern(tx, *thread)) return;
    if (may_read(tx, people::load_person(tx, reader), *thread)) return;
    name_readers(tx, thread->id, {reader});
    mark_anew(tx, thread->id);
    Json named = Json::array();
    for (const Id& each : named_readers(tx, thread->id)) named.push(each.text());
    record_act(tx, "thread-readers-chosen", by, thread->id, Json::object({{"readers", std::move(named)}}));
}

bool may_restrict(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    const auto whole = [&](const people::Mandate& mandate, std::string_view role) {
        return mandate.role == role && !mandate.drafts_only;
    };
    if (!may_read(tx, person, thread)) return false;
    std::vector<Id> line = thread.unit ? people::line_of(tx, *thread.unit) : std::vector<Id>();
    return std::ranges::any_of(person.mandates, [&](const people::Mandate& mandate) {
        if (whole(mandate, "communications-officer") || whole(mandate, "chief-executive")) return true;
        const bool leads =
            whole(mandate, "unit-leader") || whole(mandate, "section-leader") || whole(mandate, "director");
        return leads && std::ranges::find(line, mandate.unit) != line.end();
    });
}

static void hold_may_restrict(db::Reading& tx, const people::Person& by, const Thread& thread)
{
    if (may_restrict(tx, by, thread)) return;
    throw Problem(ProblemCode::forbidden, "Hvem som får lese samtalen, bestemmer lederen for enheten, "
                                          "kommunedirektøren eller informasjonsansvarlig.");
}

static std::vector<Id> held_readers(db::Reading& tx, std::vector<Id> readers)
{
    std::ranges::sort(readers);
    readers.erase(std::ranges::unique(readers).begin(), readers.end());
    if (readers.size() > readers_most)
        throw Problem(ProblemCode::invalid, "Det er for mange.", {{"readers", text_of("Velg færre.")}});
    for (const Id& reader : readers) {
        const auto person = people::find_person(tx, reader);
        if (!person || person->disabled || !person->may(people::Access::staff))
            throw Problem(ProblemCode::invalid, "En av dem kan ikke lese samtaler.",
                          {{"readers", text_of("Velg noen som har en rolle i kommunen nå.")}});
    }
    return readers;
}

static void name_readers(db::Writing& tx, const Id& thread, const std::vector<Id>& readers)
{
    for (const Id& reader : readers) tx.run("dialogue.add_reader", {{"thread", thread}, {"person", reader}});
}

void hold_reads(db::Reading& tx, const Thread& thread, const people::Person& person, const char* field)
{
    if (!thread.restricted || may_read(tx, person, thread)) return;
    throw Problem(ProblemCode::invalid, "Samtalen er skjermet.",
                  {{field, text_of("Samtalen er skjermet. Legg først personen til blant dem som får lese den.")}});
}

void hold_may_merge(db::Reading& tx, const Thread& from, const Thread& into)
{
    if (!from.restricted) return;
    const bool shown_to_others =
        !into.restricted || !std::ranges::all_of(readers_of(tx, into), [&](const people::Person& reader) {
            return may_read(tx, reader, from);
        });
    if (!shown_to_others) return;
    throw Problem(ProblemCode::invalid, "Samtalen er skjermet, og flere kan lese den andre. Skjerm den andre for de "
                                        "samme først, eller slå den andre sammen med denne.");
}

void restrict_alike(db::Writing& tx, const Id& from, const Id& into)
{
    tx.run("dialogue.restrict_as", {{"from", from}, {"into", into}});
    tx.run("dialogue.readers_as", {{"from", from}, {"into", into}});
}

} // namespace samband::dialogue
