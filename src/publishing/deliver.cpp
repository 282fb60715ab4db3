#include "publishing/deliver.h"

#include "base/problem.h"
#include "channels/account_procedure.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "publishing/audience.h"
#include "publishing/post_store.h"
#include "publishing/site_address.h"
#include "publishing/urgent.h"
#include "publishing/use_cases.h"
#include "publishing/variant_for.h"
#include "rulebook/question.h"
#include "rulings/set_situation.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/tell_same.h"

namespace samband::publishing {

using channels::DeliveryState;

/// What is let out or corrected in a crisis was let out by those whom the rule book lets speak (they were asked in the
/// same act): it passes this crisis's hold, and no later one's. What is taken down always does.
static std::string passes(db::Reading& tx, channels::Act act)
{
    if (act == channels::Act::withdraw) return outbox::crisis_hold;
    return rulings::is_crisis(tx) ? outbox::passes_now(outbox::crisis_hold) : "";
}

static channels::Order order_for(db::Reading& tx, const Post& post, const channels::Account& account, const Id& by,
                                 channels::Act act)
{
    channels::Order order;
    order.subject = post.id;
    order.revision = post.revision;
    order.account = account.id;
    order.act = act;
    order.variant = variant_for(post, account.channel);
    order.by = by;
    order.passes_hold = passes(tx, act);
    return order;
}

/// Where the post lies in the house itself.
static std::string own_path(const Post& post, rulebook::Channel channel)
{
    return channel == rulebook::Channel::intranet ? "/intranett/" + post.id.text() : news_path(post.slug);
}

/// A burst pipe waits behind nothing, and a crisis that comes meanwhile does not stop it half way: whoever let it out
/// was allowed to, and who has not heard of it is in danger. It is stopped by taking it down.
static channels::Order hurried(channels::Order order, const std::optional<Urgent>& urgent)
{
    if (!urgent) return order;
    order.priority = outbox::Priority::urgent;
    order.passes_hold = outbox::crisis_hold;
    return order;
}

/// A press release is written apart and goes to the media list: it stands for no publishing in its account.
static bool is_release(const channels::Dispatch& dispatch)
{
    return dispatch.variant.more.find("release") != nullptr;
}

/// One message more to those who got the first: it stands for no publishing in its account either.
static bool is_follow_up(const channels::Dispatch& dispatch)
{
    return dispatch.variant.more.find("follows") != nullptr;
}

/// The newest publishing in each account.
static std::map<Id, channels::Dispatch> out_by_account(db::Reading& tx, const Id& post)
{
    std::map<Id, channels::Dispatch> out;
    for (channels::Dispatch& dispatch : channels::dispatches_of(tx, post))
        if (dispatch.act == channels::Act::publish && !is_release(dispatch) && !is_follow_up(dispatch))
            out.insert_or_assign(dispatch.account, std::move(dispatch));
    return out;
}

static void note_own(db::Writing& tx, const Post& post, const Id& by, rulebook::Channel channel)
{
    const channels::Account own = channels::own_account(tx, channel);
    if (out_by_account(tx, post.id).contains(own.id)) return;
    channels::note_dispatch(tx, order_for(tx, post, own, by, channels::Act::publish), "", own_path(post, channel));
}

static void note_own_again(db::Writing& tx, const Post& post, const Id& by, rulebook::Channel channel)
{
    const channels::Account own = channels::own_account(tx, channel);
    channels::note_dispatch(tx, order_for(tx, post, own, by, channels::Act::publish), "", own_path(post, channel));
}

static void queue_in(db::Writing& tx, const Post& post, const Id& by, const channels::Account& account,
                     const std::optional<Urgent>& urgent, const Outside& outside)
{
    channels::Order order = hurried(order_for(tx, post, account, by, channels::Act::publish), urgent);
    if (account.state != channels::AccountState::open) {
        channels::note_failed_dispatch(tx, order, "account-closed");
    } else if (!outside.abilities_of(account).many_recipients) {
        channels::queue_dispatch(tx, order);
    } else if (const auto selection = subscribers_of(account.channel, post.content.audience)) {
        if (!urgent) order.priority = outbox::Priority::bulk;
        subscriptions::fan_out(tx, order, *selection, outside.site);
    }
}

void send_out(db::Writing& tx, const PostPublished& happening, const Outside& outside)
{
    const Post post = load_post(tx, happening.post);
    if (post.content.channels.contains("website")) note_own(tx, post, happening.by, rulebook::Channel::website);
    if (post.on_intranet) note_own(tx, post, happening.by, rulebook::Channel::intranet);
    const auto out = out_by_account(tx, post.id);
    const auto urgent = urgent_of(tx, post.id);
    for (const Id& id : post.content.accounts)
        if (!out.contains(id)) queue_in(tx, post, happening.by, channels::load_account(tx, id), urgent, outside);
}

static std::int64_t count(const channels::StateCounts& counts, std::initializer_list<DeliveryState> states)
{
    std::int64_t sum = 0;
    for (const DeliveryState state : states)
        if (const auto found = counts.find(state); found != counts.end()) sum += found->second;
    return sum;
}

/// Something of it is out, or may be.
static bool has_left(const channels::StateCounts& counts)
{
    return count(counts,
                 {DeliveryState::leased, DeliveryState::sent, DeliveryState::confirmed, DeliveryState::in_doubt}) > 0;
}

static bool can(const channels::Abilities& abilities, channels::Act act)
{
    return act == channels::Act::withdraw ? abilities.withdraws : abilities.corrects;
}

/// A change of what is out: done at once in the house itself, else queued. What the channel cannot change is told, for
/// a person to see to.
static void change_out(db::Writing& tx, const channels::Dispatch& out, channels::Order order,
                       const channels::Account& account, const channels::Abilities& abilities)
{
    order.of = out.id;
    if (!can(abilities, order.act)) {
        const bool withdraws = order.act == channels::Act::withdraw;
        channels::note_failed_dispatch(tx, order, withdraws ? "cannot-be-withdrawn" : "cannot-be-corrected");
        return;
    }
    if (order.act == channels::Act::withdraw) order.priority = outbox::Priority::urgent;
    order.priority = order.act == channels::Act::withdraw ? outbox::Priority::urgent : outbox::Priority::ordinary;
    if (order.act == channels::Act::withdraw) order.due = tx.now().plus_s(undo_s); // so long it can be undone
    if (!abilities.needs_handing_over)
        channels::note_dispatch(tx, order, "", "");
    else if (account.state == channels::AccountState::open)
        channels::queue_dispatch(tx, order);
    else
        channels::note_failed_dispatch(tx, order, "account-closed");
}

/// What of earlier follow-ups has not left is overtaken by this one, which goes to those too.
static void cancel_follow_ups(db::Writing& tx, const Id& post, const Id& first, const Id& by)
{
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post)) {
        const Json* follows = dispatch.variant.more.find("follows");
        if (follows && follows->string() == first.text() && !dispatch.cancelled)
            channels::cancel_dispatch(tx, dispatch.id, by);
    }
}

/// What has gone to many cannot be changed: whoever got it gets one message more. What is over, nobody needs to be told
/// of any more.
static void tell_the_same(db::Writing& tx, const channels::Dispatch& out, channels::Order order, const Urgent& urgent,
                          const channels::Account& account, const Outside& outside)
{
    const Id by = order.by.value();
    cancel_follow_ups(tx, order.subject, out.id, by);
    if (urgent.over) channels::cancel_dispatch(tx, out.id, by);
    order.act = channels::Act::publish;
    order.variant.more["follows"] = out.id.text();
    if (account.state == channels::AccountState::open)
        subscriptions::tell_same(tx, order, out.id, outside.site);
    else
        channels::note_failed_dispatch(tx, order, "account-closed");
}

static void correct_one(db::Writing& tx, const channels::Dispatch& out, const channels::Order& order,
                        const std::optional<Urgent>& told_again, const Outside& outside)
{
    const channels::Account account = channels::load_account(tx, order.account);
    const channels::StateCounts counts = channels::counts_of(tx, out.id);
    if (out.filling || count(counts, {DeliveryState::queued}) > 0)
        channels::rewrite_dispatch(tx, out.id, order.variant, order.revision);
    if (told_again && subscriptions::filling_of(tx, out.id))
        tell_the_same(tx, out, order, *told_again, account, outside);
    else if (has_left(counts))
        change_out(tx, out, order, account, outside.abilities_of(account));
}

void send_corrections(db::Writing& tx, const PostCorrected& happening, const Outside& outside)
{
    const Post post = load_post(tx, happening.post);
    const auto urgent = urgent_of(tx, post.id);
    for (const auto& [id, out] : out_by_account(tx, post.id)) {
        const channels::Account account = channels::load_account(tx, id);
        const channels::Order order =
            hurried(order_for(tx, post, account, happening.by, channels::Act::correct), urgent);
        correct_one(tx, out, order, happening.significant ? urgent : std::nullopt, outside);
    }
}

void take_down(db::Writing& tx, const PostWithdrawn& happening, const Outside& outside)
{
    const Post post = load_post(tx, happening.post);
    for (const channels::Dispatch& out : channels::dispatches_of(tx, post.id)) {
        if (out.act == channels::Act::withdraw || out.cancelled) continue;
        channels::cancel_dispatch(tx, out.id, happening.by);
        if (out.act == channels::Act::correct || is_follow_up(out)) continue; // what came before it is taken down
        const channels::Account account = channels::load_account(tx, out.account);
        if (has_left(channels::counts_of(tx, out.id)))
            change_out(
                tx, out,
                hurried(order_for(tx, post, account, happening.by, channels::Act::withdraw), urgent_of(tx, post.id)),
                account, outside.abilities_of(account));
    }
}

static void hold_not_begun(db::Reading& tx, const channels::Dispatch& withdrawal, const channels::Account& account)
{
    if (rulebook::always_own(account.channel) || !has_left(channels::counts_of(tx, withdrawal.id))) return;
    throw Problem(ProblemCode::conflict, "Nedtakingen er begynt, og kan ikke angres. Lag en kopi av saken.");
}

/// Only those of this withdrawal: an earlier one that was undone has come to rest.
void put_back_out(db::Writing& tx, const PostRestored& happening)
{
    const Post post = load_post(tx, happening.post);
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post.id)) {
        const channels::Account account = channels::load_account(tx, dispatch.account);
        const bool own = rulebook::always_own(account.channel);
        if (dispatch.act == channels::Act::withdraw && !dispatch.cancelled) {
            hold_not_begun(tx, dispatch, account);
            if (!own) channels::undo_withdrawal(tx, dispatch.id, happening.by);
        } else if (dispatch.act == channels::Act::publish && !own) {
            channels::take_back_cancel(tx, dispatch.id);
        }
    }
    if (post.content.channels.contains("website")) note_own_again(tx, post, happening.by, rulebook::Channel::website);
    if (post.on_intranet) note_own_again(tx, post, happening.by, rulebook::Channel::intranet);
}

} // namespace samband::publishing
