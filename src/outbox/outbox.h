#pragma once
#include "base/json.h"
#include "db/transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Durable work in the municipality's own database: what leaves the house, or is slow, is queued in the transaction
/// of the act that asks for it. It is done at least once, by one worker at a time.
///
/// A worker leases it for a while and gets a fencing number; whoever leases it later has a higher one, and a worker
/// that comes back too late can write nothing. Leasing and ending are `lease.h`; the loop that does it is `workers.h`.
namespace samband::outbox {

/// The reason of the hold that crisis management sets; what is said by those who speak in the crisis passes it.
inline constexpr const char* crisis_hold = "crisis";

/// What passes the hold for this reason that stands now, but no later one: `release` takes the pass away. Who may speak
/// in one crisis has no leave to do so in the next.
std::string passes_now(std::string_view reason);

/// Whoever must be first passes the rest: a burst pipe does not wait behind a newsletter.
enum class Priority { urgent, ordinary, bulk };

/// What is to be done.
struct Work {
    std::string kind;                ///< [a-z0-9.-]{1,60}: "publishing.deliver"; names its handler
    Json payload = Json::object();   ///< ids mostly; at most `payload_bytes` as text
    std::optional<Instant> due = {}; ///< at once if nothing
    Priority priority = Priority::ordinary;
    /// Of all unfinished work one alone has this key: queued again, the first stands. Empty: no such rule.
    std::string dedup_key = {};
    /// The reason of the hold that does not stop it, whenever it is set; or `passes_now`: the crisis staff's own
    /// message passes the crisis in which it is said.
    std::string passes_hold = {};
    int tries_most = 10;
};

enum class State {
    waiting, ///< until it is due
    leased,  ///< a worker has it
    held,    ///< fell due while its kind was held; a person chooses its new time, or cancels it
    done,
    dead, ///< given up: too many tries, refused for good, or in doubt (sent or not?); a person may revive it
    cancelled,
};
std::string_view word(State state);

/// A work as it stands.
struct Standing {
    Id id;
    std::string kind;
    Json payload;
    State state = State::waiting;
    Instant due;
    int tries = 0;
    std::string error; ///< of the last try; empty if none failed
    Instant queued;
};

/// Told in the transaction in which work is given up, so that its owner can say "gikk ikke ut".
struct WorkDied {
    Id id;
    std::string kind;
    Json payload;
    std::string error; ///< "in-doubt": a worker died between sending and settling
};

/// Queues work; its id, or the id of the unfinished one that has the key already.
/// Problem internal on a malformed kind or too large a payload.
Id queue(db::Writing& tx, const Work& work);

/// The unfinished work with this key is due by `due` at the latest. Nothing happens where it is due before, where a
/// worker has it (who looks again before it ends), or where there is none.
void hurry(db::Writing& tx, std::string_view dedup_key, Instant due);

/// Cancels what no worker has ("angre innen 10 s", a withdrawn post, a dead one that shall stay so).
/// False if a worker has it or it is done.
bool cancel(db::Writing& tx, const Id& id);

/// From now on nothing of these kinds is leased, but what passes a hold for this reason. Holding twice is holding once.
void hold(db::Writing& tx, const std::vector<std::string>& kinds, std::string_view reason);
/// Ends the hold, and what passed it alone (`passes_now`) has no pass any more. What fell due meanwhile (before
/// `until`, where another time than now counts) is `held` now: it comes back by `bring_back` alone.
void release(db::Writing& tx, const std::vector<std::string>& kinds, std::string_view reason,
             std::optional<Instant> until = {});
/// Whether the work is held, or is of a kind that is held just now for another reason than it passes.
bool is_held(db::Reading& tx, const Id& work);

/// A held or dead work waits again, with all its tries, until `due`.
/// Problem not_found if there is none, conflict if it is in another state or its key has been queued anew.
void bring_back(db::Writing& tx, const Id& id, Instant due);

std::optional<Standing> find_work(db::Reading& tx, const Id& id);
/// The unfinished one with this key.
std::optional<Standing> find_unfinished(db::Reading& tx, std::string_view dedup_key);
/// The newest first, at most `list_most`.
std::vector<Standing> list_dead(db::Reading& tx);
/// The earliest due first, at most `list_most`.
std::vector<Standing> list_held(db::Reading& tx);
/// What does not go, at its time or now, while the hold for this reason stands; the earliest due first, at most
/// `list_most`.
std::vector<Standing> list_stopped(db::Reading& tx, std::string_view reason);

} // namespace samband::outbox
