#include "subscriptions/tell_same.h"

#include "channels/handed_over.h"
#include "outbox/limits.h"
#include "subscriptions/limits.h"
#include "subscriptions/links.h"
#include "subscriptions/subscriber.h"

namespace samband::subscriptions {

static constexpr int pages_at_once = 20;
static constexpr int under_way_ms = 1'000; // until it is asked again whether what was with the channel has come to rest

channels::Dispatch tell_same(db::Writing& tx, const channels::Order& order, const Id& first, const std::string& site)
{
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    const Id id = tx.new_id();
    tx.run("subscriptions.add_same", {{"id", id},
                                      {"dispatch", dispatch.id},
                                      {"first", first},
                                      {"fence", channels::fence_of(tx, first)},
                                      {"site", site},
                                      {"now", tx.now()}});
    outbox::Work work;
    work.kind = tell_same_work_kind;
    work.payload = Json::object({{"telling", id.text()}});
    work.due = order.due;
    work.priority = order.priority;
    work.passes_hold = order.passes_hold;
    outbox::queue(tx, work);
    return dispatch;
}

/// Those of the page who still subscribe, each with the own links.
static std::vector<channels::Recipient> still_here(db::Writing& tx, const std::vector<std::string>& addresses,
                                                   const Links& links)
{
    std::vector<channels::Recipient> here;
    for (const std::string& address : addresses) {
        const auto subscriber = subscriber_at(tx, address);
        if (subscriber && subscriber->state == SubscriberState::active)
            here.push_back({address, links.personal(subscriber->id)});
    }
    return here;
}

static void move_on(db::Writing& tx, const Id& id, const channels::HandedOver& page, std::int64_t added, bool ended)
{
    tx.run("subscriptions.move_same", {{"id", id},
                                       {"after", page.last},
                                       {"added", added},
                                       {"passed_over", static_cast<std::int64_t>(page.recipients.size()) - added},
                                       {"ended_at", ended ? std::optional(tx.now()) : std::nullopt}});
}

bool tell_some(db::Writing& tx, const Id& id)
{
    const db::Row row = tx.one("subscriptions.same", {{"id", id}});
    if (row.maybe_integer("ended_at")) return false;
    const Id dispatch = row.id("dispatch_id");
    const std::string after = row.text("after_recipient");
    if (!channels::load_dispatch(tx, dispatch).filling) { // somebody has cancelled it
        move_on(tx, id, {{}, after, false}, 0, true);
        return false;
    }
    const channels::HandedOver page =
        channels::handed_over(tx, row.id("first_id"), row.integer("fence"), after, scan_page);
    const auto here = still_here(tx, page.recipients, links(tx, row.text("site")));
    const std::int64_t added = here.empty() ? 0 : channels::add_recipients(tx, dispatch, here);
    if (!page.more) channels::filled(tx, dispatch);
    move_on(tx, id, page, added, !page.more);
    return page.more;
}

static std::optional<Id> named_in(const Json& payload)
{
    const Json* named = payload.find("telling");
    return named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
}

std::optional<Id> dispatch_of_telling(db::Reading& tx, const Json& payload)
{
    const auto id = named_in(payload);
    const auto row = id ? tx.maybe("subscriptions.same", {{"id", *id}}) : std::nullopt;
    return row ? std::optional(row->id("dispatch_id")) : std::nullopt;
}

void close_untold(db::Writing& tx, const outbox::WorkDied& happening)
{
    if (happening.kind != tell_same_work_kind) return;
    if (const auto dispatch = dispatch_of_telling(tx, happening.payload)) channels::filled_short(tx, *dispatch);
}

/// What went out just before is with the channel: whether it arrives decides who is told.
static bool must_wait(db::Reading& tx, const Id& id)
{
    const db::Row row = tx.one("subscriptions.same", {{"id", id}});
    return !row.maybe_integer("ended_at") && row.text("after_recipient").empty() &&
           channels::is_under_way(tx, row.id("first_id"), row.integer("fence"));
}

outbox::Outcome do_tell_same_work(const outbox::Lease& lease, db::Database& database)
{
    const auto id = named_in(lease.payload);
    if (!id) return outbox::GivenUp{"no-such-telling"};
    const Instant again = lease.until.plus_s(-outbox::lease_s);
    if (database.read([&](db::Reading& tx) { return must_wait(tx, *id); }))
        return outbox::Postponed{again.plus_ms(under_way_ms)};
    const auto page = [&](db::Writing& tx) {
        // A worker whose lease was taken over stops here: renewing throws, and the page is rolled back.
        outbox::renew(tx, lease);
        return tell_some(tx, *id);
    };
    for (int pages = 0; pages < pages_at_once; ++pages)
        if (!database.write("subscriptions.tell_same", page)) return outbox::Done{};
    return outbox::Postponed{again};
}

} // namespace samband::subscriptions
