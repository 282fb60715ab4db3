#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <string>
#include <vector>

/// Who a dispatch to many has been handed over to: for one message more to the same.
namespace samband::channels {

/// Batches taken until now have a fence of at most this: what is rewritten from now on reaches later ones alone.
std::int64_t fence_of(db::Reading& tx, const Id& dispatch);

/// Something of these batches is with the channel right now: nobody knows yet whether it arrives. What a worker that
/// died left behind is not waited for: it counts as handed over.
bool is_under_way(db::Reading& tx, const Id& dispatch, std::int64_t fence);

/// Among the next recipients in order, at most `most` looked at: those to whom a batch with at most that fence was
/// sent, is confirmed, or may have come (in doubt; no answer came back, and it went or was to go again under a safe
/// key).
struct HandedOver {
    std::vector<std::string> recipients;
    std::string last; ///< looked at
    bool more = false;
};
HandedOver handed_over(db::Reading& tx, const Id& dispatch, std::int64_t fence, const std::string& after,
                       std::int64_t most);

} // namespace samband::channels
