#pragma once
#include "channels/happenings.h"
#include "db/transaction.h"
#include "dialogue/entry_ruling.h"
#include "dialogue/thread_store.h"
#include "moderation/act.h"
#include "people/municipality.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string>
#include <vector>

/// Hiding and removing what others write, only as the rule book rules.
namespace samband::moderation {

struct Wish {
    Id thread;
    Id entry;
    std::int64_t seen_version = 0;                ///< of the thread
    std::optional<rulebook::Category> category{}; ///< what the message is; else what its thread is, decided or proposed
    std::vector<Reason> reasons{};
    std::string why{};           ///< in own words; told to whoever wrote it
    bool despite_advice = false; ///< the rule book advises against it, and the person has seen that
};

/// A refusal is an outcome: it is kept with its clause, recorded and committed like the act.
struct ModerationOutcome {
    rulebook::Ruling ruling;
    std::optional<ModerationAct> act; ///< nothing where the advice against it has to be seen first
};

/// Those outside see it no more; it can be shown again. The rule book is asked first (`hide`, `delete`), of the message
/// as what it is. What stands in a network is hidden there by a dispatch, and is done when that has arrived; on ways of
/// our own it is done at once. Evidence is kept first, in the same transaction, and when it is done whoever wrote it is
/// told, where there is a way. Who has to have a yes first has asked for it.
/// Throws Problem: not_found if `person` may not see it; conflict (Overtaken) if its thread changed since
/// `seen_version`; conflict where it is so already, waits for a yes, or the network cannot; invalid, at its field,
/// where no reason is given ("reasons"), "other" says nothing more ("why"), or it is not known what it is
/// ("category").
ModerationOutcome hide_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Wish& wish);
/// For good. Nothing of it is left but the evidence, and what those inside see folded in the thread.
ModerationOutcome remove_message(db::Writing& tx, const people::Person& person,
                                 const people::Municipality& municipality, const Wish& wish);
/// Whoever the rule book lets hide it may show it again, whatever it says of hiding. Needs no reason.
ModerationOutcome show_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Wish& wish);

/// What the act would be ruled as. Writes nothing.
dialogue::EntryRule rule_on(db::Reading& tx, const people::Person& person, const dialogue::Thread& thread,
                            const dialogue::Entry& entry, Verb verb, const std::optional<rulebook::Category>& category);
/// That this person does not get to do it.
bool is_refused(Verb verb, const rulebook::Ruling& ruling);
/// Why that message cannot be hidden or removed from here, as a sentence with what to do, bokmål; null where it can.
const char* hindered(db::Reading& tx, const dialogue::Entry& entry, Verb verb);

/// A yes to exactly that. Problem forbidden to whose yes is not asked; conflict (Overtaken) where the act or the
/// message has changed; conflict where the rule book would now refuse whoever wished it.
ModerationAct approve_act(db::Writing& tx, const people::Person& by, const people::Municipality& municipality,
                          const Id& act, std::int64_t seen_version);
/// Back, with a comment: the message stays, and the evidence of it goes. Problem invalid without a comment.
ModerationAct send_back_act(db::Writing& tx, const people::Person& by, const Id& act, std::int64_t seen_version,
                            const std::string& comment);
/// For I dag: those that wait for this person's yes, the oldest first.
std::vector<ModerationAct> acts_waiting_for(db::Reading& tx, const people::Person& person);
/// For I dag: this person's own that were sent back, failed, or may not have arrived.
std::vector<ModerationAct> acts_returned_to(db::Reading& tx, const people::Person& person);

/// A reaction (main/wiring.cpp): what became of the order to the network, and of what was told.
void follow_moderation(db::Writing& tx, const channels::DispatchEnded& happening,
                       const people::Municipality& municipality);

} // namespace samband::moderation
