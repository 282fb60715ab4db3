#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/thread_store.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"
#include "moderation/carry_out.h"
#include "moderation/closed.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::moderation {

/// As it was seen, and still waiting for this person's yes, which is among those given back.
static ModerationAct hold_asked(db::Reading& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                                std::vector<std::string>& answered)
{
    auto act = find_act(tx, id);
    const auto entry = act ? dialogue::find_entry(tx, act->entry) : std::nullopt;
    if (!act || is_closed_to(tx, by, entry ? entry->thread : act->thread))
        throw Problem(ProblemCode::not_found, "Dette finnes ikke.");
    if (act->version != seen_version)
        throw Overtaken(text_of("Noe har skjedd med dette siden du så det. Se på nytt, og prøv igjen."));
    if (act->state != ActState::waits) throw Problem(ProblemCode::conflict, "Dette venter ikke på godkjenning lenger.");
    answered = yes_of(tx, by, *act);
    if (answered.empty()) throw Problem(ProblemCode::forbidden, "Det er ikke du som skal si ja til dette.");
    return std::move(*act);
}

/// The rule book is asked once more, as it is now, for the one who wished it.
static void hold_may_still(db::Writing& tx, const ModerationAct& act, const dialogue::Thread& thread,
                           const dialogue::Entry& entry)
{
    const people::Person author = people::load_person(tx, act.by);
    const auto rule = rule_on(tx, author, thread, entry, act.verb, act.category);
    if (is_refused(act.verb, rule.ruling))
        throw Problem(ProblemCode::conflict, "Reglene er endret: den som ba om dette, kan ikke gjøre det nå.");
    if (const char* why_not = hindered(tx, entry, act.verb)) throw Problem(ProblemCode::conflict, why_not);
}

static dialogue::Entry hold_unchanged(db::Reading& tx, const ModerationAct& act)
{
    const auto entry = dialogue::find_entry(tx, act.entry);
    if (!entry) throw Problem(ProblemCode::conflict, "Meldingen finnes ikke lenger.");
    const db::Row kept = tx.one("moderation.evidence", {{"id", act.evidence.value()}});
    if (kept.text("text") != entry->text)
        throw Overtaken(text_of("Den som skrev meldingen, har endret den. Send tilbake, og vurder den på nytt."));
    return *entry;
}

ModerationAct approve_act(db::Writing& tx, const people::Person& by, const people::Municipality& municipality,
                          const Id& id, std::int64_t seen_version)
{
    std::vector<std::string> answered;
    ModerationAct act = hold_asked(tx, by, id, seen_version, answered);
    const dialogue::Entry entry = hold_unchanged(tx, act);
    const dialogue::Thread thread = dialogue::find_thread(tx, entry.thread).value();
    std::erase_if(act.lacking_roles, [&](const std::string& role) { return std::ranges::count(answered, role) > 0; });
    if (act.lacking_roles.empty()) hold_may_still(tx, act, thread, entry);
    act.yes = by.id;
    record_moderated(tx, "moderation-approved", act, by.id);
    if (act.lacking_roles.empty())
        carry_out(tx, municipality, act, thread, entry);
    else
        update_act(tx, act);
    return *find_act(tx, id);
}

ModerationAct send_back_act(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                            const std::string& comment)
{
    std::vector<std::string> answered;
    ModerationAct act = hold_asked(tx, by, id, seen_version, answered);
    if (trim(comment).empty() || comment.size() > why_bytes)
        throw Problem(ProblemCode::invalid, "Noe mangler.", {{"comment", text_of("Skriv kort hvorfor.")}});
    act.state = ActState::sent_back;
    act.comment = trim(comment);
    act.yes = by.id;
    if (act.evidence) let_evidence_go(tx, by.id, *act.evidence);
    act.evidence.reset();
    const auto sight = dialogue::sight_of(tx, act.entry);
    if (sight && sight->act == act.id && !see_as_done_before(tx, act)) dialogue::clear_sight(tx, act.entry);
    record_moderated(tx, "moderation-sent-back", act, by.id);
    update_act(tx, act);
    return *find_act(tx, id);
}

std::vector<ModerationAct> acts_waiting_for(db::Reading& tx, const people::Person& person)
{
    std::vector<ModerationAct> acts = acts_in(tx, ActState::waits);
    std::erase_if(acts, [&](const ModerationAct& act) {
        return yes_of(tx, person, act).empty() || !dialogue::find_entry(tx, act.entry);
    });
    return acts;
}

/// What was done about the message since makes the earlier one nobody's work.
static bool is_newest(db::Reading& tx, const ModerationAct& act)
{
    return acts_on(tx, act.entry).front().id == act.id;
}

std::vector<ModerationAct> acts_returned_to(db::Reading& tx, const people::Person& person)
{
    std::vector<ModerationAct> all;
    for (const ActState state : {ActState::sent_back, ActState::failed, ActState::in_doubt})
        for (ModerationAct& act : acts_in(tx, state))
            if (act.by == person.id && is_newest(tx, act) && !is_closed_to(tx, person, act.thread))
                all.push_back(std::move(act));
    return all;
}

} // namespace samband::moderation
