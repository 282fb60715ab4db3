#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace samband::db {

/// The threads that the writers of all SQLite files share (`writer_threads` of them, started at the first post).
class WriterThreads {
public:
    static WriterThreads& shared();
    ~WriterThreads();

    void post(std::function<void()> turn);
    /// What a turn does last, where there is more to do: it goes on in this thread, unless others wait before it.
    void go_on(std::function<void()> turn);
    void post_after(std::chrono::milliseconds delay, std::function<void()> turn);

private:
    using Clock = std::chrono::steady_clock;

    void start();
    /// One of them, while it has nothing to do.
    struct Idle {
        std::condition_variable woken;
    };
    void work();
    void wake_one();
    void rest(std::unique_lock<std::mutex>& lock);
    std::function<void()> next(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;
    std::vector<Idle*> idle_; ///< the one that worked last at the end
    std::deque<std::function<void()>> ready_;
    std::multimap<Clock::time_point, std::function<void()>> later_;
    std::vector<std::thread> threads_;
    bool stopping_ = false;
};

} // namespace samband::db
