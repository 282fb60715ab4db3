#include "crisis/hold.h"

#include "channels/dispatches.h"
#include "crisis/held.h"
#include "ledger/append.h"
#include "outbox/next_due.h"
#include "outbox/outbox.h"
#include "publishing/due_work.h"
#include "publishing/post_store.h"

namespace samband::crisis {

Stopped count_stopped(db::Reading& tx)
{
    return {publishing::count_posts(tx, publishing::State::scheduled), channels::count_going(tx, outbox::crisis_hold)};
}

/// A dispatch was under way or asked for already: that it waits for a slow peer just now makes it no later plan. A post
/// whose time is to come is one.
static void release(db::Writing& tx, const std::vector<std::string>& kinds)
{
    for (const std::string& kind : kinds) {
        const bool is_plan = kind == publishing::due_work_kind;
        outbox::release(tx, {kind}, outbox::crisis_hold, is_plan ? tx.now() : outbox::never);
    }
    channels::end_pass(tx, outbox::crisis_hold);
}

void follow_situation(db::Writing& tx, const rulings::SituationSet& happening, const std::vector<std::string>& kinds)
{
    const bool crisis = happening.situation == rulebook::Situation::crisis;
    Stopped stopped;
    if (crisis) {
        stopped = count_stopped(tx);
        outbox::hold(tx, kinds, outbox::crisis_hold);
    } else {
        release(tx, kinds);
        drop_stale(tx);
        for (const Held& held : list_held(tx)) ++(held.is_plan() ? stopped.posts : stopped.dispatches);
    }
    ledger::append(tx, {crisis ? "crisis-held" : "crisis-released", happening.id, happening.by,
                        Json::object({{"posts", stopped.posts}, {"dispatches", stopped.dispatches}})});
}

} // namespace samband::crisis
