#include "moderation/carry_out.h"

#include "base/json.h"
#include "channels/dispatches.h"
#include "channels/networks/comment_order.h"
#include "dialogue/comment.h"
#include "dialogue/record.h"
#include "moderation/act_row.h"
#include "moderation/limits.h"
#include "moderation/tell_author.h"
#include "outbox/outbox.h"

namespace samband::moderation {

using channels::networks::CommentAct;
using dialogue::Sight;
using dialogue::SightStage;

static Sight sight_of(Verb verb)
{
    switch (verb) {
    case Verb::hide:
        return Sight::hidden;
    case Verb::show:
        return Sight::shown;
    case Verb::remove:
        return Sight::removed;
    }
    return Sight::shown;
}

static CommentAct order_of(Verb verb)
{
    switch (verb) {
    case Verb::hide:
        return CommentAct::hide;
    case Verb::show:
        return CommentAct::show;
    case Verb::remove:
        return CommentAct::remove;
    }
    return CommentAct::hide;
}

void show_stage(db::Writing& tx, const ModerationAct& act, SightStage stage)
{
    dialogue::set_sight(tx, {.entry = act.entry,
                             .sight = sight_of(act.verb),
                             .stage = stage,
                             .act = act.id,
                             .by = act.by,
                             .reason = first_reason(act.reasons),
                             .at = tx.now()});
}

/// What breaks the law is taken away in a crisis too.
static Id order(db::Writing& tx, const ModerationAct& act, const dialogue::Comment& comment)
{
    channels::Order order;
    order.subject = act.thread;
    order.account = comment.account;
    order.by = act.by;
    order.passes_hold = outbox::crisis_hold;
    order.personal_for_s = told_kept_s;
    channels::networks::order_comment(order.variant, {order_of(act.verb), comment.foreign_id, comment.post});
    return channels::queue_dispatch(tx, order).id;
}

void carry_out(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
               const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    const auto comment = dialogue::comment_of(tx, entry.id);
    if (!comment || comment->is_private) return is_done(tx, municipality, act, thread, entry);
    act.state = ActState::under_way;
    act.dispatch = order(tx, act, *comment);
    show_stage(tx, act, SightStage::under_way);
    record_moderated(tx, "moderation-ordered", act, act.by);
    update_act(tx, act);
}

static const char* kind_of(Verb verb)
{
    switch (verb) {
    case Verb::hide:
        return "message-hidden";
    case Verb::show:
        return "message-shown-again";
    case Verb::remove:
        return "message-removed";
    }
    return "message-hidden";
}

static void see_as_done(db::Writing& tx, const ModerationAct& act)
{
    if (act.verb == Verb::show)
        dialogue::clear_sight(tx, act.entry);
    else
        show_stage(tx, act, SightStage::done);
}

bool see_as_done_before(db::Writing& tx, const ModerationAct& act)
{
    for (const ModerationAct& other : acts_on(tx, act.entry)) {
        if (other.id == act.id || other.state != ActState::done) continue;
        if (other.verb == Verb::show) return false;
        dialogue::set_sight(tx, {.entry = other.entry,
                                 .sight = sight_of(other.verb),
                                 .stage = SightStage::done,
                                 .act = other.id,
                                 .by = other.by,
                                 .reason = first_reason(other.reasons),
                                 .at = other.done_at.value_or(other.at)});
        return true;
    }
    return false;
}

void is_done(db::Writing& tx, const people::Municipality& municipality, ModerationAct& act,
             const dialogue::Thread& thread, const dialogue::Entry& entry, bool newer_waits)
{
    act.state = ActState::done;
    act.done_at = tx.now();
    act.error.clear();
    if (!newer_waits) see_as_done(tx, act);
    tell_author(tx, municipality, act, thread, entry);
    record_moderated(tx, kind_of(act.verb), act, act.by);
    update_act(tx, act);
}

void record_moderated(db::Writing& tx, std::string_view kind, const ModerationAct& act, const Id& by)
{
    Json reasons = Json::array();
    for (const Reason reason : act.reasons) reasons.push(Json(word(reason)));
    Json facts = Json::object({{"act", act.id.text()},
                               {"entry", act.entry.text()},
                               {"verb", word(act.verb)},
                               {"category", rulebook::word(act.category)},
                               {"reasons", std::move(reasons)},
                               {"evidence", act.evidence ? Json(act.evidence->text()) : Json()},
                               {"told_by", word(act.told_by)},
                               {"rulebook", act.rulebook.text()},
                               {"ruling", parse_json(act.ruling)}});
    dialogue::record_act(tx, kind, by, act.thread, std::move(facts), act.why);
}

} // namespace samband::moderation
