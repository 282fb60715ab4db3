#pragma once
#include "channels/pace.h"
#include "channels/port.h"
#include "outbox/lease.h"

#include <vector>

/// What one worker hands over at a time: taken in one transaction, settled in another.
namespace samband::channels {

struct Batch {
    Dispatch dispatch;
    Account account;
    std::string sealed; ///< the account's secret as it lies in the database
    std::vector<Delivery> deliveries;
    std::vector<Parcel> parcels; ///< one for each of them
    Instant taken;
    std::int64_t fence = 0;      ///< the dispatch's own, higher than that of any batch before: whatever work took it
    std::int64_t oldest = 0;     ///< the lowest fence of those under way
    bool finding = false;        ///< they may have gone out already: the channel is asked
    std::optional<Instant> next; ///< of an empty one: when there will be something; nothing: all has come to rest
};

/// Takes what is due of the dispatch (queued → leased, under the batch's fence). What an earlier lease left behind
/// comes first: to be asked for, queued again where a key makes that safe, or in doubt. `under_way` is the fence of the
/// batch of the same lease that goes out meanwhile, where there is one.
Batch take_batch(db::Writing& tx, const outbox::Lease& lease, const Id& dispatch, const Port& port,
                 std::optional<std::int64_t> under_way = {});

/// Writes what came of each. What has come to rest otherwise meanwhile (a delivery report was quicker) stays.
void settle_batch(db::Writing& tx, const Batch& batch, const std::vector<Result>& results, const Abilities& abilities);

/// The account itself failed, not its recipients: nothing more is begun in it for now.
bool is_account_failure(const std::vector<Result>& results);

/// In the transaction that puts the work back or ends it: what was added meanwhile is not forgotten.
void look_once_more(db::Writing& tx, const Id& dispatch);

} // namespace samband::channels
