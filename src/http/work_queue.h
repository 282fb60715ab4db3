#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace samband::http {

/// Threads that run handlers, and the bounded line before them.
class WorkQueue {
public:
    WorkQueue(int workers, std::size_t most_waiting);
    ~WorkQueue(); ///< stops

    /// False if the line is full or the queue stopped. A job must not throw.
    bool push(std::function<void()> job);
    /// Finishes the jobs that run, forgets those that wait, and joins.
    void stop();
    std::size_t waiting() const;

private:
    void work();

    std::size_t most_waiting_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> jobs_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

} // namespace samband::http
