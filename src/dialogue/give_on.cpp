#include "dialogue/give_on.h"

#include "base/calendar.h"
#include "dialogue/changed.h"
#include "dialogue/index_entry.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"
#include "people/office_hours.h"
#include "people/person_store.h"

namespace samband::dialogue {

/// Who answers meanwhile, where they may be given threads.
static std::optional<people::Person> stand_in_of(db::Reading& tx, const Thread& thread, const Date& today)
{
    const auto answers = people::who_answers(tx, *thread.assignee, today);
    const auto person = answers ? people::find_person(tx, *answers) : std::nullopt;
    if (person && thread.restricted && !may_read(tx, *person, thread)) return std::nullopt;
    return person && person->may(people::Access::writer) ? person : std::nullopt;
}

/// In bokmål, as notes are kept in the language that they were written in.
static std::string note_of(const Thread& thread, const std::optional<people::Person>& to)
{
    const std::string away = thread.assignee_name + " er borte. ";
    return to ? away + "Samtalen er gitt til " + to->name + ", som er stedfortreder."
              : away + "Samtalen er gitt tilbake.";
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
    if (!people::away_on(tx, *thread->assignee, today)) return false;
    const auto to = stand_in_of(tx, *thread, today);
    tx.run("dialogue.assign", {{"id", thread->id}, {"to", to ? std::optional(to->id) : std::nullopt}});
    add_note_of_it(tx, *thread, note_of(*thread, to));
    mark_anew(tx, thread->id);
    tell_changed(tx, thread->id);
    ledger::append(tx, {"thread-given-on",
                        thread->id,
                        {},
                        Json::object({{"from", thread->assignee->text()}, {"to", to ? Json(to->id.text()) : Json()}})});
    return true;
}

} // namespace samband::dialogue
