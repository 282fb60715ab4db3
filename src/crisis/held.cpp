#include "crisis/held.h"

#include "base/problem.h"
#include "channels/accounts.h"
#include "outbox/outbox.h"
#include "publishing/due_work.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/tell_same.h"

namespace samband::crisis {

static std::optional<Id> named_in(const Json& payload, std::string_view member)
{
    const Json* named = payload.find(member);
    return named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
}

static std::optional<publishing::Post> find_post(db::Reading& tx, const Id& id)
{
    try {
        return publishing::load_post(tx, id);
    } catch (const Problem&) {
        return std::nullopt; // what says something else than a post
    }
}

/// Nothing of a post that was changed since: it goes out at another time, or never.
static std::optional<Held> plan_of(db::Reading& tx, const outbox::Standing& work)
{
    const auto id = named_in(work.payload, "post");
    const Json* version = work.payload.find("version");
    auto post = id ? find_post(tx, *id) : std::nullopt;
    if (!post || post->state != publishing::State::scheduled || !version || version->integer() != post->version)
        return std::nullopt;
    Held held;
    held.id = post->id;
    held.post = std::move(post);
    return held;
}

static std::int64_t left_of(db::Reading& tx, const Id& dispatch)
{
    const channels::StateCounts counts = channels::counts_of(tx, dispatch);
    const auto queued = counts.find(channels::DeliveryState::queued);
    return queued == counts.end() ? 0 : queued->second;
}

static std::optional<Held> dispatch_of(db::Reading& tx, const Id& id)
{
    const channels::Dispatch dispatch = channels::load_dispatch(tx, id);
    if (dispatch.ended || dispatch.cancelled) return std::nullopt;
    Held held;
    held.id = id;
    held.post = find_post(tx, dispatch.subject);
    held.account_name = channels::load_account(tx, dispatch.account).name;
    held.left = left_of(tx, id);
    held.dispatch = dispatch;
    return held;
}

/// The dispatch whose recipients this work finds.
static std::optional<Id> filled_by(db::Reading& tx, const outbox::Standing& work)
{
    if (work.kind == subscriptions::fan_out_work_kind) return subscriptions::dispatch_of_work(tx, work.payload);
    if (work.kind == subscriptions::tell_same_work_kind) return subscriptions::dispatch_of_telling(tx, work.payload);
    return std::nullopt;
}

static std::optional<Held> held_of(db::Reading& tx, const outbox::Standing& work)
{
    if (work.kind == publishing::due_work_kind) return plan_of(tx, work);
    if (const auto id = named_in(work.payload, "dispatch")) return dispatch_of(tx, *id);
    if (const auto id = filled_by(tx, work)) return dispatch_of(tx, *id);
    Held other;
    other.id = work.id;
    return other;
}

static std::vector<outbox::Standing> works(db::Reading& tx)
{
    std::vector<outbox::Standing> all = outbox::list_held(tx);
    for (outbox::Standing& stopped : outbox::list_stopped(tx, outbox::crisis_hold)) all.push_back(std::move(stopped));
    return all;
}

static void join(std::vector<Held>& list, Held&& held, const outbox::Standing& work)
{
    const auto same = std::find_if(list.begin(), list.end(), [&](const Held& it) { return it.id == held.id; });
    const bool is_held = work.state == outbox::State::held;
    if (same != list.end()) {
        same->works.push_back(work.id);
        same->chosen_on = same->chosen_on && is_held;
        return;
    }
    held.kind = work.kind;
    held.due = held.dispatch ? held.dispatch->queued : work.due;
    held.works = {work.id};
    held.chosen_on = is_held;
    list.push_back(std::move(held));
}

std::vector<Held> list_held(db::Reading& tx)
{
    std::vector<Held> list;
    for (const outbox::Standing& work : works(tx))
        if (auto held = held_of(tx, work)) join(list, std::move(*held), work);
    std::stable_sort(list.begin(), list.end(), [](const Held& a, const Held& b) { return a.due < b.due; });
    return list;
}

void drop_stale(db::Writing& tx)
{
    for (const outbox::Standing& work : outbox::list_held(tx))
        if (!held_of(tx, work)) outbox::cancel(tx, work.id);
}

bool may_choose(const people::Person& person, const Held& held)
{
    return person.may(people::Access::desk) || (held.is_plan() && publishing::may_let_out(person, *held.post));
}

} // namespace samband::crisis
