#include "db/sqlite_writer.h"

#include "db/limits.h"
#include "db/writer_threads.h"

namespace samband::db {

struct SqliteWriter::Waiting {
    Act act;
    std::mutex mutex;
    std::condition_variable woken;
    bool answered = false;
};

void SqliteWriter::write(std::string_view label, const std::function<void(Writing&)>& use_case)
{
    Waiting mine{{label, &use_case, nullptr, {}}, {}, {}, false};
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= waiting_limit) throw Failed(Fault::busy, "queue", label);
        waiting_.push_back(&mine);
        if (!std::exchange(turning_, true)) WriterThreads::shared().post([self = shared_from_this()] { self->turn(); });
    }
    std::unique_lock lock(mine.mutex);
    mine.woken.wait(lock, [&] { return mine.answered; });
    if (mine.act.thrown) std::rethrow_exception(mine.act.thrown);
}

void SqliteWriter::stop()
{
    std::unique_lock lock(mutex_);
    rested_.wait(lock, [&] { return !turning_; });
    committer_.reset();
}

/// One batch a turn, so that a busy municipality does not keep a shared thread from the others.
void SqliteWriter::turn()
{
    const std::vector<Waiting*> batch = take_batch();
    if (!batch.empty()) run(batch);
    if (committer_->wal_pages() >= checkpoint_pages) committer_->checkpoint();
    rest();
}

std::vector<SqliteWriter::Waiting*> SqliteWriter::take_batch()
{
    const std::lock_guard lock(mutex_);
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), batch_limit));
    std::vector<Waiting*> batch(waiting_.begin(), end);
    waiting_.erase(waiting_.begin(), end);
    return batch;
}

void SqliteWriter::run(const std::vector<Waiting*>& batch)
{
    std::vector<Act*> acts;
    for (Waiting* waiting : batch) acts.push_back(&waiting->act);
    {
        const Inside inside(owner_);
        committer_->run(acts);
    }
    for (Waiting* waiting : batch) {
        // Told under the lock: once the waiter sees it, `waiting` is gone.
        const std::lock_guard lock(waiting->mutex);
        waiting->answered = true;
        waiting->woken.notify_one();
    }
}

void SqliteWriter::rest()
{
    const std::lock_guard lock(mutex_);
    if (!waiting_.empty()) return WriterThreads::shared().go_on([self = shared_from_this()] { self->turn(); });
    turning_ = false;
    rested_.notify_all();
    if (committer_->wal_pages() == 0 || std::exchange(look_asked_, true)) return;
    WriterThreads::shared().post_after(std::chrono::milliseconds(quiet_checkpoint_ms), [weak = weak_from_this()] {
        if (const auto self = weak.lock()) self->look_when_quiet();
    });
}

/// After a while without writes the WAL is brought into the file; while people write that would only delay them.
void SqliteWriter::look_when_quiet()
{
    {
        const std::lock_guard lock(mutex_);
        look_asked_ = false;
        if (turning_ || !committer_) return;
        turning_ = true;
    }
    committer_->checkpoint();
    const std::lock_guard lock(mutex_);
    if (!waiting_.empty()) return WriterThreads::shared().go_on([self = shared_from_this()] { self->turn(); });
    turning_ = false;
    rested_.notify_all();
}

} // namespace samband::db
