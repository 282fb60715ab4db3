#pragma once
#include "db/database.h"
#include "outbox/lease.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The threads that do what the outboxes of all municipalities hold.
namespace samband::outbox {

/// What the feature writes in the same transaction in which the work is settled, retried or given up.
using Note = std::function<void(db::Writing&)>;

struct Done {
    Note note = {};
};
/// The note is itself what was to be done: where a hold came between, it is not, and the work waits on.
struct DoneUnlessHeld {
    Note note;
};
/// It failed and may succeed later.
struct Again {
    std::string error; ///< a code word or the peer's own answer; never a secret
    std::optional<std::int64_t> retry_after_s = {};
    Note note = {};
    bool was_crowded = false; ///< the database was busy: the first waits are a moment, not half a minute
};
/// It will never succeed.
struct GivenUp {
    std::string error;
    Note note = {};
};
/// Not now, and nothing is wrong.
struct Postponed {
    Instant due;
    Note note = {};
};
using Outcome = std::variant<Done, Again, GivenUp, Postponed, DoneUnlessHeld>;

/// Writes down what came of a work, as every worker does: settled, tried again, given up or put back, and with it its
/// note. Problem conflict if the lease is lost.
void conclude(db::Writing& tx, const Lease& lease, const Outcome& outcome);

/// Does one work, outside any transaction; it may block, and is given at most `lease_s` unless it renews.
/// What it throws is a failure to try again (a Problem's message is kept, of anything else only that it was thrown).
using Handler = std::function<Outcome(const Lease& lease, db::Database& database)>;

struct WorkersSetting {
    int threads = 4;
    std::function<Instant()> clock;
    /// Opens a municipality's database for a round of work.
    std::function<std::shared_ptr<db::Database>(const std::string& municipality)> open;
    /// The municipality's folder, for the file `next_due` by which a closed one is waked; none if null.
    std::function<std::filesystem::path(const std::string& municipality)> folder;
    /// Look even if nobody waked us, where other servers share the database; 0 for never.
    int look_every_s = 0;
};

class Workers {
public:
    explicit Workers(WorkersSetting setting);
    ~Workers(); ///< stops

    /// Before `start`. At most `at_once` works of the kind run at a time: a slow channel leaves threads for the others.
    void handle(std::string kind, Handler handler, int at_once = 2);

    /// `municipalities` are all there are. Those whose file says when they have work are not opened before that.
    void start(const std::vector<std::string>& municipalities);

    /// The kinds that have a handler.
    std::vector<std::string> kinds() const;

    /// Something may have been queued there (a new municipality is taken in). Cheap, from any thread.
    void wake(std::string_view municipality);

    /// Finishes and settles what is under way, leases nothing more, and writes the `next_due` files.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::outbox
