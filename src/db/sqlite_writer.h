#pragma once
#include "db/sqlite_committer.h"

#include <condition_variable>
#include <deque>
#include <mutex>

/// The one writer of a SQLite file: a strand on WriterThreads that takes all waiting use cases at a time, so that
/// many small writes pay one fsync. It alone checkpoints.
namespace samband::db {

class SqliteWriter : public std::enable_shared_from_this<SqliteWriter> {
public:
    SqliteWriter(const void* owner, std::unique_ptr<SqliteCommitter> committer)
        : owner_(owner),
          committer_(std::move(committer))
    {
    }

    /// Returns when the use case is durable; throws what it threw, or Problem unavailable.
    void write(std::string_view label, const std::function<void(Writing&)>& use_case);

    /// Waits for what is under way, then closes the connection. Nobody may be waiting.
    void stop();

    std::vector<HeldTime> held_times() const { return committer_->held_times(); }

private:
    struct Waiting;

    void turn();
    std::vector<Waiting*> take_batch();
    void run(const std::vector<Waiting*>& batch);
    void rest();
    void look_when_quiet();

    const void* owner_; ///< the database that this is the writer of
    std::unique_ptr<SqliteCommitter> committer_;
    std::mutex mutex_;
    std::condition_variable rested_;
    std::deque<Waiting*> waiting_;
    bool turning_ = false;    ///< a turn is queued or runs; only then is the committer touched
    bool look_asked_ = false; ///< a look after a quiet while is queued
};

} // namespace samband::db
