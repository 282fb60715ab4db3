#include "channels/dispatches.h"
#include "dialogue/record.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"
#include "moderation/carry_out.h"

#include <algorithm>
#include <initializer_list>

namespace samband::moderation {

using channels::DeliveryState;
using dialogue::SightStage;

namespace {

/// The only delivery, and what the channel said of it.
struct Ended {
    DeliveryState state = DeliveryState::queued;
    std::string error = {};

    bool arrived() const { return state == DeliveryState::sent || state == DeliveryState::confirmed; }
};

} // namespace

static Ended ended_of(db::Reading& tx, const Id& dispatch)
{
    for (const DeliveryState state : {DeliveryState::confirmed, DeliveryState::sent, DeliveryState::in_doubt,
                                      DeliveryState::failed, DeliveryState::cancelled})
        for (const channels::Delivery& delivery : channels::deliveries_of(tx, dispatch, state))
            return {state, delivery.error};
    return {};
}

/// What was out of sight before stays so when no more came of it, and what was wished can be wished again.
static void see_trouble(db::Writing& tx, const ModerationAct& act, bool doubt)
{
    if (doubt) return show_stage(tx, act, SightStage::in_doubt);
    if (!see_as_done_before(tx, act)) show_stage(tx, act, SightStage::failed);
}

/// The network would not, or nobody knows: a person looks at it. It may arrive after all, when somebody sends it again.
static void note_trouble(db::Writing& tx, ModerationAct act, const Ended& ended, bool newer_waits)
{
    const bool doubt = ended.state == DeliveryState::in_doubt;
    act.state = doubt ? ActState::in_doubt : ActState::failed;
    act.error = ended.error.empty() ? std::string(word(ended.state)) : ended.error;
    if (!newer_waits) see_trouble(tx, act, doubt);
    record_moderated(tx, doubt ? "moderation-in-doubt" : "moderation-failed", act, act.by);
    update_act(tx, act);
}

/// Somebody has wished something else of the same message since, and it is in one of those states.
static bool is_overtaken(db::Reading& tx, const ModerationAct& act, std::initializer_list<ActState> states)
{
    for (const ModerationAct& other : acts_on(tx, act.entry)) {
        if (other.id == act.id) return false;
        if (std::ranges::count(states, other.state) > 0) return true;
    }
    return false;
}

static void follow_order(db::Writing& tx, ModerationAct act, const Ended& ended,
                         const people::Municipality& municipality)
{
    // Whatever was done since holds, not this.
    if (act.state == ActState::done || is_overtaken(tx, act, {ActState::done, ActState::under_way})) return;
    const auto entry = dialogue::find_entry(tx, act.entry);
    if (!entry) return; // its thread was forgotten meanwhile
    const auto sight = dialogue::sight_of(tx, act.entry);
    const bool newer_waits = sight && sight->act != act.id && is_overtaken(tx, act, {ActState::waits});
    if (!ended.arrived()) return note_trouble(tx, std::move(act), ended, newer_waits);
    is_done(tx, municipality, act, dialogue::find_thread(tx, entry->thread).value(), *entry, newer_waits);
}

static void follow_telling(db::Writing& tx, ModerationAct act, const Ended& ended)
{
    const char* next = ended.arrived() ? "done" : ended.state == DeliveryState::in_doubt ? "in-doubt" : "failed";
    if (act.told_state == next) return;
    act.told_state = next;
    update_act(tx, act);
    if (!ended.arrived()) record_moderated(tx, "author-not-told", act, act.by);
}

void follow_moderation(db::Writing& tx, const channels::DispatchEnded& happening,
                       const people::Municipality& municipality)
{
    if (auto act = act_of_dispatch(tx, happening.dispatch))
        return follow_order(tx, std::move(*act), ended_of(tx, happening.dispatch), municipality);
    if (auto act = act_told_by(tx, happening.dispatch))
        follow_telling(tx, std::move(*act), ended_of(tx, happening.dispatch));
}

} // namespace samband::moderation
