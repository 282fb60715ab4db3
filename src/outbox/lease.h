#pragma once
#include "outbox/outbox.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The worker's side of the outbox.
namespace samband::outbox {

/// One work in one worker's hands until `until`.
struct Lease {
    Id id;
    std::string kind;
    Json payload;
    int tries = 0;          ///< this one included
    std::int64_t fence = 0; ///< higher than that of any lease of it before
    Instant until;
    std::string municipality = {}; ///< whose it is; set by the workers
};

/// Leases up to `most` works that are due: urgent before ordinary before bulk, then by due time. Kinds that are held
/// or in `busy` are passed over. Leases that have run out come first back into the queue; one whose worker had begun
/// sending dies as "in-doubt", and one that has used its tries dies too.
std::vector<Lease> lease(db::Writing& tx, std::size_t most, const std::set<std::string>& busy = {});

/// When there will be something to lease, if nothing is queued meanwhile; in the past if there is now.
std::optional<Instant> next_due(db::Reading& tx, const std::set<std::string>& busy = {});

/// Asked just before something leaves the house: the lease stands and its kind is not held. From here to `settle`
/// a crash leaves the work in doubt: it is shown to a person instead of being done twice. False: do not send.
bool begin_sending(db::Writing& tx, const Lease& lease);

/// The same question by a work that keeps its own account of what has left: a crash puts it back in the queue, and its
/// next worker finds out. Asked in the transaction that writes down what is about to be sent.
bool may_go_on(db::Writing& tx, const Lease& lease);

/// The one process that worked here is gone (one process owns a SQLite file): its leases end now, not when they run
/// out. How many.
std::int64_t end_all_leases(db::Writing& tx);

/// Another `lease_s` for work that takes long. These, like the next five, throw Problem conflict if the lease is lost.
void renew(db::Writing& tx, const Lease& lease);
/// The same for work that has come forward: it has all its tries again, as if it had been put back and leased anew.
void renew_after_progress(db::Writing& tx, const Lease& lease);
void settle(db::Writing& tx, const Lease& lease);
/// It failed and is tried again: after 30 s, 1 min, 2 min … 6 h, a fifth more or less by chance, and not before
/// `retry_after_s` where the peer says so. It dies when its tries are used.
/// Where only the database was crowded, the first four waits are 0.25 s, 0.5 s, 1 s, 2 s.
void retry(db::Writing& tx, const Lease& lease, std::string_view error, std::optional<std::int64_t> retry_after_s = {},
           bool was_crowded = false);
/// Back in the queue until `due`, with all its tries: it came forward, and nothing was wrong.
void postpone(db::Writing& tx, const Lease& lease, Instant due);
/// It will never succeed.
void give_up(db::Writing& tx, const Lease& lease, std::string_view error);

/// The wait after `tries` failures; `chance` is 0–65535.
std::int64_t wait_ms(int tries, unsigned chance, std::optional<std::int64_t> retry_after_s = {});

/// Forgets what ended over `keep_ended_s` ago; how many.
std::int64_t prune(db::Writing& tx);

} // namespace samband::outbox
