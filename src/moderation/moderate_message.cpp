#include "moderation/moderate_message.h"

#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "dialogue/question.h"
#include "dialogue/readers.h"
#include "dialogue/sight.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"
#include "moderation/carry_out.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"

#include <algorithm>

namespace samband::moderation {

using dialogue::SightStage;
using dialogue::Way;

static rulebook::Act act_of(Verb verb)
{
    return verb == Verb::remove ? rulebook::Act::delete_ : rulebook::Act::hide;
}

dialogue::EntryRule rule_on(db::Reading& tx, const people::Person& person, const dialogue::Thread& thread,
                            const dialogue::Entry& entry, Verb verb, const std::optional<rulebook::Category>& category)
{
    return dialogue::rule_on_entry(tx, {person, thread, entry.way, category, act_of(verb)});
}

/// To show again is to undo: only who may not do the like at all is refused.
bool is_refused(Verb verb, const rulebook::Ruling& ruling)
{
    return verb == Verb::show ? ruling.outcome == rulebook::Outcome::refer : ruling.refused();
}

static bool is_network(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin;
}

const char* hindered(db::Reading& tx, const dialogue::Entry& entry, Verb verb)
{
    if (!dialogue::is_own(entry.way))
        return text_of("Her rår andre enn kommunen. Kontakt den som er ansvarlig, eller meld fra til nettstedet.");
    if (!is_network(entry.way)) return nullptr;
    const auto comment = dialogue::comment_of(tx, entry.id);
    if (!comment)
        return text_of("Vi vet ikke hva nettstedet kaller meldingen. Gjør det der for hånd, og skriv en merknad her.");
    if (comment->is_private) return nullptr;
    if (entry.way == Way::linkedin && verb != Verb::remove)
        return text_of("LinkedIn kan ikke skjule en kommentar. La den stå, eller fjern den om reglementet lar deg.");
    const auto accounts = channels::open_accounts(tx);
    if (std::ranges::find(accounts, comment->account, &channels::Account::id) != accounts.end()) return nullptr;
    return text_of("Kontoen er ikke åpen lenger. Gjør det i nettstedet for hånd, og skriv en merknad her.");
}

static bool waits_for_yes(db::Reading& tx, const Id& entry)
{
    const auto acts = acts_on(tx, entry);
    return std::ranges::find(acts, ActState::waits, &ModerationAct::state) != acts.end();
}

/// It is not so already, and nobody else is about it.
static void hold_state(db::Reading& tx, const Id& entry, Verb verb)
{
    const auto sight = dialogue::sight_of(tx, entry);
    const SightStage stage = sight ? sight->stage : SightStage::done;
    if (waits_for_yes(tx, entry))
        throw Problem(ProblemCode::conflict, "Noen har alt bedt om noe for denne meldingen, og venter på et ja.");
    if (sight && stage == SightStage::under_way)
        throw Problem(ProblemCode::conflict, "Dette er under arbeid. Vent til nettstedet har svart.");
    const bool out = sight && stage != SightStage::failed && sight->sight != dialogue::Sight::shown;
    const bool removed = out && sight->sight == dialogue::Sight::removed && stage == SightStage::done;
    if (removed) throw Problem(ProblemCode::conflict, "Meldingen er fjernet. Det kan ikke gjøres om.");
    if (verb == Verb::hide && out && stage == SightStage::done)
        throw Problem(ProblemCode::conflict, "Meldingen er alt skjult.");
    if (verb == Verb::show && !out) throw Problem(ProblemCode::conflict, "Meldingen er ikke skjult.");
}

static rulebook::Category hold_input(const Wish& wish, const dialogue::Thread& thread, Verb verb)
{
    std::vector<FieldProblem> wrong;
    if (verb != Verb::show && wish.reasons.empty()) wrong.push_back({"reasons", text_of("Velg minst én grunn.")});
    const bool other = std::ranges::count(wish.reasons, Reason::other) > 0;
    if (other && trim(wish.why).empty()) wrong.push_back({"why", text_of("Skriv hva grunnen er.")});
    if (wish.why.size() > why_bytes) wrong.push_back({"why", text_of("Kort ned teksten.")});
    const auto category = wish.category ? wish.category : thread.category ? thread.category : thread.proposed;
    if (!category) wrong.push_back({"category", text_of("Velg hva meldingen er.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
    return *category;
}

static ModerationAct act_for(db::Writing& tx, const people::Person& person, const Wish& wish, Verb verb,
                             const dialogue::Entry& entry, const dialogue::EntryRule& rule)
{
    ModerationAct act;
    act.id = tx.new_id();
    act.verb = verb;
    act.thread = entry.thread;
    act.entry = entry.id;
    act.way = entry.way;
    act.category = rule.question.category.value();
    act.reasons = wish.reasons;
    act.why = trim(wish.why);
    act.by = person.id;
    act.by_name = person.name;
    act.at = tx.now();
    act.rulebook = rule.rules.adopted;
    act.ruling = to_text(rulebook::to_json(rule.ruling));
    return act;
}

static ModerationOutcome refuse(db::Writing& tx, const people::Person& person, ModerationAct act,
                                const dialogue::EntryRule& rule)
{
    act.state = ActState::refused;
    insert_act(tx, act);
    rulings::record_refusal(tx, person, rule.question.act, rule.ruling, act.thread, word(act.verb));
    return {rule.ruling, act};
}

/// Of a restricted thread nobody but its readers can say yes: they alone may see what it is about.
static void hold_somebody_says_yes(db::Reading& tx, const dialogue::Thread& thread, const ModerationAct& act)
{
    if (!thread.restricted || act.state != ActState::waits) return;
    const auto readers = dialogue::readers_of(tx, thread);
    if (std::ranges::any_of(readers, [&](const auto& reader) { return !yes_of(tx, reader, act).empty(); })) return;
    throw Problem(ProblemCode::conflict,
                  "Dette trenger et ja, og ingen som kan si ja, får lese samtalen. Be den som bestemmer hvem som leser "
                  "den, legge til noen som kan si ja.");
}

/// What is out of sight already stays so until the yes is said.
static void show_asked(db::Writing& tx, const ModerationAct& act)
{
    const auto sight = dialogue::sight_of(tx, act.entry);
    const bool out = sight && sight->sight != dialogue::Sight::shown &&
                     (sight->stage == SightStage::done || sight->stage == SightStage::in_doubt);
    if (!out) show_stage(tx, act, SightStage::asked);
}

static ModerationOutcome moderate(db::Writing& tx, const people::Person& person,
                                  const people::Municipality& municipality, const Wish& wish, Verb verb)
{
    const dialogue::Thread thread = dialogue::load_thread(tx, person, wish.thread, wish.seen_version);
    const dialogue::Entry entry = dialogue::load_message(tx, thread.id, wish.entry);
    hold_state(tx, entry.id, verb);
    const rulebook::Category category = hold_input(wish, thread, verb);
    const dialogue::AboutEntry about{person, thread, entry.way, category, act_of(verb)};
    const dialogue::EntryRule rule = dialogue::rule_on_entry_act(tx, about);
    ModerationAct act = act_for(tx, person, wish, verb, entry, rule);
    if (is_refused(verb, rule.ruling)) return refuse(tx, person, std::move(act), rule);
    if (const char* why_not = hindered(tx, entry, verb)) throw Problem(ProblemCode::conflict, why_not);
    const bool advised = rule.ruling.outcome == rulebook::Outcome::advised_against && verb != Verb::show;
    if (advised && !wish.despite_advice) return {rule.ruling, std::nullopt};
    if (verb != Verb::show) {
        act.evidence =
            keep_evidence(tx, person, dialogue::whole_message(tx, entry), act.id, word(verb), first_reason(act.reasons))
                .id;
        act.asked_roles = act.lacking_roles = dialogue::asked_roles(rule, about);
    }
    act.state = act.lacking_roles.empty() ? ActState::under_way : ActState::waits;
    hold_somebody_says_yes(tx, thread, act);
    insert_act(tx, act);
    if (act.lacking_roles.empty()) {
        carry_out(tx, municipality, act, thread, entry);
    } else {
        show_asked(tx, act);
        record_moderated(tx, "moderation-sent-to-approval", act, person.id);
    }
    return {rule.ruling, find_act(tx, act.id)};
}

ModerationOutcome hide_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Wish& wish)
{
    return moderate(tx, person, municipality, wish, Verb::hide);
}

ModerationOutcome remove_message(db::Writing& tx, const people::Person& person,
                                 const people::Municipality& municipality, const Wish& wish)
{
    return moderate(tx, person, municipality, wish, Verb::remove);
}

ModerationOutcome show_message(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Wish& wish)
{
    return moderate(tx, person, municipality, wish, Verb::show);
}

} // namespace samband::moderation
