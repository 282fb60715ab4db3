#include "channels/handed_over.h"

#include "channels/delivery.h"
#include "outbox/limits.h"

namespace samband::channels {

std::int64_t fence_of(db::Reading& tx, const Id& dispatch)
{
    return tx.one("channels.fence", {{"dispatch", dispatch}}).integer("fence");
}

bool is_under_way(db::Reading& tx, const Id& dispatch, std::int64_t fence)
{
    return tx.one("channels.under_way",
                  {{"dispatch", dispatch}, {"fence", fence}, {"since", tx.now().plus_s(-outbox::lease_s)}})
               .integer("deliveries") > 0;
}

static bool has_left(DeliveryState state)
{
    switch (state) {
    case DeliveryState::sent:
    case DeliveryState::confirmed:
    case DeliveryState::in_doubt:
    case DeliveryState::leased: // left behind by a worker that died: it may have come
        return true;
    case DeliveryState::queued:
    case DeliveryState::failed:
    case DeliveryState::cancelled:
        return false;
    }
    return false;
}

/// What goes again under a safe key may have come the first time, whatever has become of it since.
static bool may_have_come(const db::Row& row, std::int64_t fence)
{
    const auto maybe = row.maybe_integer("maybe_fence");
    if (maybe && *maybe <= fence) return true;
    return row.integer("fence") <= fence && has_left(delivery_state_of(row.text("state")).value());
}

HandedOver handed_over(db::Reading& tx, const Id& dispatch, std::int64_t fence, const std::string& after,
                       std::int64_t most)
{
    HandedOver page;
    page.last = after;
    std::int64_t looked_at = 0;
    for (const db::Row& row :
         tx.all("channels.handed_over", {{"dispatch", dispatch}, {"after", after}, {"most", most}})) {
        page.last = row.text("recipient");
        ++looked_at;
        if (may_have_come(row, fence)) page.recipients.push_back(page.last);
    }
    page.more = looked_at == most;
    return page;
}

} // namespace samband::channels
