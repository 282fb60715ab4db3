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
    void post_after(std::chrono::milliseconds delay, std::function<void()> turn);

private:
    using Clock = std::chrono::steady_clock;

    void start();
    void work();
    std::function<void()> next(std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<std::function<void()>> ready_;
    std::multimap<Clock::time_point, std::function<void()>> later_;
    std::vector<std::thread> threads_;
    bool stopping_ = false;
};

} // namespace samband::db
