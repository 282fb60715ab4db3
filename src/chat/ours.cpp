#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "chat/changed.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/use_cases.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::chat {

bool may_have(db::Reading& tx, const people::Person& person, const Talk& talk)
{
    if (!may_take(setting_of(tx), person)) return false;
    if (talk.person && talk.person != person.id) return false;
    auto thread = dialogue::find_thread(tx, talk.id);
    if (!thread) return false;
    if (dialogue::may_read(tx, person, *thread)) return true;
    if (!dialogue::is_proposed_concern(tx, *thread)) return false;
    thread->restricted = false;
    return dialogue::may_read(tx, person, *thread);
}

bool still_reads(db::Reading& tx, const people::Person& person, const Talk& talk)
{
    const auto thread = dialogue::find_thread(tx, talk.id);
    return thread && dialogue::may_read(tx, person, *thread);
}

static void hold_may_take(db::Reading& tx, const people::Person& person)
{
    if (!may_take(setting_of(tx), person))
        throw Problem(ProblemCode::conflict,
                      "Du har ikke en rolle som tar prat. Den som styrer oppsettet, kan endre det.");
    if (talks_of(tx, person.id).size() >= static_cast<std::size_t>(at_once_most))
        throw Problem(ProblemCode::conflict, "Du har så mange samtaler som du kan ha på en gang. Avslutt en først.");
}

static Talk taken(db::Writing& tx, const people::Person& person, Talk talk)
{
    talk.state = State::taken;
    talk.person = person.id;
    talk.since = tx.now();
    if (!talk.taken) talk.taken = tx.now();
    store(tx, talk);
    dialogue::read_proposed_concern(tx, talk.id, person.id, person.id);
    const dialogue::Thread thread = dialogue::load_thread(tx, person, talk.id);
    dialogue::assign_thread(tx, person, thread.id, thread.version, person.id);
    dialogue::record_of_chat(tx, "chat-taken", person.id, thread.id);
    tx.tell(TalkChanged{talk.id});
    return talk;
}

std::optional<Talk> take_next(db::Writing& tx, const people::Person& person)
{
    hold_may_take(tx, person);
    std::vector<Talk> queue = queue_of(tx);
    std::ranges::stable_partition(queue, [&](const Talk& it) { return it.person == person.id; });
    for (const Talk& talk : queue)
        if (may_have(tx, person, talk)) return taken(tx, person, talk);
    return std::nullopt;
}

Talk take_talk(db::Writing& tx, const people::Person& person, const Id& id)
{
    hold_may_take(tx, person);
    const Talk talk = load_talk(tx, id);
    if (talk.state == State::taken && talk.person == person.id) return talk;
    if (talk.state != State::queued)
        throw Problem(ProblemCode::conflict, "Noen andre har tatt den, eller den er slutt.");
    if (!may_have(tx, person, talk)) throw Problem(ProblemCode::not_found, "Praten finnes ikke.");
    return taken(tx, person, talk);
}

static Talk hold_has(db::Reading& tx, const people::Person& person, const Id& id)
{
    Talk talk = load_talk(tx, id);
    if (talk.state != State::taken || talk.person != person.id)
        throw Problem(ProblemCode::conflict,
                      talk.is_open() ? text_of("Du har ikke denne praten lenger.") : text_of("Praten er slutt."));
    return talk;
}

dialogue::ChatOutcome say_line(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const dialogue::ChatLine& line, const language::Reading& reading)
{
    const Talk talk = hold_has(tx, person, line.thread);
    if (dialogue::shown_entries_of(tx, talk.id).size() >= static_cast<std::size_t>(lines_most))
        throw Problem(ProblemCode::conflict, "Praten er blitt for lang. Avslutt den, og svar på en annen måte.");
    const dialogue::ChatOutcome outcome = dialogue::say_in_chat(tx, person, municipality, line, reading);
    tx.tell(TalkChanged{talk.id});
    return outcome;
}

void tell_writing(db::Writing& tx, const people::Person& person, const Id& talk)
{
    hold_has(tx, person, talk);
    tx.tell(Writes{talk, true});
}

static void hold_goal(db::Reading& tx, const people::Person& by, const Goal& goal)
{
    if (goal.person.has_value() == goal.unit.has_value())
        throw Problem(ProblemCode::invalid, "Hvem skal ha den?",
                      {{"to", text_of("Velg enten en person eller en enhet.")}});
    if (goal.unit) return void(people::load_unit(tx, *goal.unit));
    const auto person = people::find_person(tx, *goal.person);
    if (!person || person->disabled || person->id == by.id || !may_take(setting_of(tx), *person))
        throw Problem(ProblemCode::invalid, "Den personen kan ikke få den.",
                      {{"to", text_of("Velg noen fra listen.")}});
}

void hand_on(db::Writing& tx, const people::Person& by, const Id& id, const Goal& goal, const std::string& note)
{
    Talk talk = hold_has(tx, by, id);
    hold_goal(tx, by, goal);
    if (trim(note).empty())
        throw Problem(ProblemCode::invalid, "Den som får den, må vite hva den gjelder.",
                      {{"note", text_of("Skriv hva det gjelder.")}});
    dialogue::add_note(tx, by, id, note);
    dialogue::Thread thread = dialogue::load_thread(tx, by, id);
    if (goal.unit) thread = dialogue::route_thread(tx, by, thread.id, thread.version, goal.unit);
    dialogue::record_of_chat(
        tx, "chat-handed-on", by.id, thread.id,
        Json::object({{goal.unit ? "unit" : "to", (goal.unit ? *goal.unit : *goal.person).text()}}));
    if (goal.person) dialogue::read_proposed_concern(tx, thread.id, *goal.person, by.id);
    if (goal.person || dialogue::may_read(tx, by, thread))
        dialogue::assign_thread(tx, by, thread.id, dialogue::find_thread(tx, thread.id)->version, goal.person);
    talk.state = State::queued;
    talk.person = goal.person;
    talk.since = tx.now();
    store(tx, talk);
    tx.tell(TalkChanged{id});
}

void end_by_us(db::Writing& tx, const people::Person& by, const Id& id, bool settled)
{
    end_talk(tx, hold_has(tx, by, id), How::by_us, by.id, settled);
}

} // namespace samband::chat
