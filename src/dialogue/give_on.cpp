#include "dialogue/give_on.h"

#include "base/calendar.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/office_hours.h"
#include "people/person_store.h"

namespace samband::dialogue {

/// Nothing where nobody stands in, or the one who does is away too, or may be given no threads.
static std::optional<people::Person> stand_in_of(db::Reading& tx, const people::Away& away, const Date& today)
{
    const auto person = away.stand_in ? people::find_person(tx, *away.stand_in) : std::nullopt;
    if (!person || person->disabled || !person->may(people::Access::writer)) return std::nullopt;
    return people::away_on(tx, person->id, today) ? std::nullopt : person;
}

/// In bokmål, as notes are kept in the language that they were written in.
static std::string note_of(const Thread& thread, const std::optional<people::Person>& to)
{
    const std::string away = thread.assignee_name + " er borte. ";
    return to ? away + "Samtalen er gitt til " + to->name + ", som er stedfortreder." : away + "Samtalen er gitt tilbake.";
}

static void add_note_of_it(db::Writing& tx, const Thread& thread, const std::string& text)
{
    tx.run("dialogue.insert_entry", {{"id", tx.new_id()},
                                     {"thread", thread.id},
                                     {"came_to", thread.id},
                                     {"kind", word(EntryKind::note)},
                                     {"way", word(thread.way)},
                                     {"who", ""},
                                     {"address", ""},
                                     {"by", std::optional<Id>()},
                                     {"text", text},
                                     {"at", tx.now()},
                                     {"raw", std::optional<Id>()},
                                     {"now", tx.now()}});
    tx.run("dialogue.note_came", {{"id", thread.id}, {"at", tx.now()}});
}

bool give_on_if_away(db::Writing& tx, const Id& id)
{
    const auto thread = find_thread(tx, id);
    if (!thread || !thread->assignee || thread->state != ThreadState::open || !thread->waits_since) return false;
    const Date today = in_oslo(tx.now()).date;
    const auto away = people::away_on(tx, *thread->assignee, today);
    if (!away) return false;
    const auto to = stand_in_of(tx, *away, today);
    tx.run("dialogue.assign", {{"id", thread->id}, {"to", to ? std::optional(to->id) : std::nullopt}});
    add_note_of_it(tx, *thread, note_of(*thread, to));
    ledger::append(tx, {"thread-given-on",
                        thread->id,
                        {},
                        Json::object({{"from", thread->assignee->text()}, {"to", to ? Json(to->id.text()) : Json()}})});
    return true;
}

} // namespace samband::dialogue
