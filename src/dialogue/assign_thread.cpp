#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/index_entry.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"
#include "people/person_store.h"

namespace samband::dialogue {

static void hold_may_get(db::Reading& tx, const Id& to, const char* field)
{
    const auto person = people::find_person(tx, to);
    if (!person || person->disabled || !person->may(people::Access::writer))
        throw Problem(ProblemCode::invalid, "Samtalen kan ikke gis til den personen.",
                      {{field, text_of("Velg noen som skriver for en enhet her.")}});
}

Thread give(db::Writing& tx, const people::Person& by, const Id& thread, const std::optional<Id>& to, const char* field)
{
    if (to) {
        hold_may_get(tx, *to, field);
        hold_reads(tx, after(tx, thread), people::load_person(tx, *to), field);
    }
    tx.run("dialogue.assign", {{"id", thread}, {"to", to}});
    mark_anew(tx, thread);
    record_act(tx, to ? "thread-assigned" : "thread-given-back", by.id, thread,
               to ? Json::object({{"to", to->text()}}) : Json::object());
    return after(tx, thread);
}

Thread assign_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const std::optional<Id>& to)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    return to == thread.assignee ? thread : give(tx, by, thread.id, to, "to");
}

Thread route_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::optional<Id>& unit)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    if (unit == thread.unit) return thread;
    if (unit) people::load_unit(tx, *unit);
    tx.run("dialogue.route", {{"id", thread.id}, {"unit", unit}});
    mark_anew(tx, thread.id);
    record_act(tx, "thread-routed", by.id, thread.id, unit ? Json::object({{"unit", unit->text()}}) : Json::object());
    follow_clock(tx, thread.id);
    if (stands_as_concern(tx, thread))
        restrict_by_category(tx, thread.id, rulebook::Category::concern, {}, RestrictedBy::proposal);
    const Thread routed = after(tx, thread.id);
    if (!routed.assignee || !thread.unit) return routed;
    // Whoever had it for the old unit has it no more; who has all to read keeps it.
    Thread without = routed;
    without.assignee.reset();
    if (may_read(tx, people::load_person(tx, *routed.assignee), without)) return routed;
    tx.run("dialogue.assign", {{"id", thread.id}, {"to", std::optional<Id>()}});
    record_act(tx, "thread-given-back", by.id, thread.id, Json::object({{"from", routed.assignee->text()}}));
    return after(tx, thread.id);
}

} // namespace samband::dialogue
