#include "db/writer_threads.h"

#include "db/limits.h"

namespace samband::db {

WriterThreads& WriterThreads::shared()
{
    static WriterThreads threads;
    return threads;
}

WriterThreads::~WriterThreads()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        while (!idle_.empty()) wake_one();
    }
    for (std::thread& thread : threads_) thread.join();
}

void WriterThreads::post(std::function<void()> turn)
{
    const std::lock_guard lock(mutex_);
    start();
    ready_.push_back(std::move(turn));
    wake_one();
}

void WriterThreads::go_on(std::function<void()> turn)
{
    const std::lock_guard lock(mutex_);
    ready_.push_back(std::move(turn));
    if (ready_.size() > 1) wake_one();
}

void WriterThreads::post_after(std::chrono::milliseconds delay, std::function<void()> turn)
{
    const std::lock_guard lock(mutex_);
    start();
    later_.emplace(Clock::now() + delay, std::move(turn));
    wake_one();
}

void WriterThreads::start()
{
    while (threads_.size() < writer_threads) threads_.emplace_back([this] { work(); });
}

void WriterThreads::work()
{
    std::unique_lock lock(mutex_);
    while (const std::function<void()> turn = next(lock)) {
        lock.unlock();
        turn();
        lock.lock();
    }
}

/// The next turn that is due; an empty one when the program ends.
std::function<void()> WriterThreads::next(std::unique_lock<std::mutex>& lock)
{
    while (!stopping_) {
        if (!later_.empty() && later_.begin()->first <= Clock::now()) {
            ready_.push_back(std::move(later_.begin()->second));
            later_.erase(later_.begin());
        }
        if (!ready_.empty()) {
            std::function<void()> turn = std::move(ready_.front());
            ready_.pop_front();
            return turn;
        }
        rest(lock);
    }
    return {};
}

/// The one that worked last: what a writer touches is still in its processor's cache, and its memory at hand.
void WriterThreads::wake_one()
{
    if (idle_.empty()) return;
    idle_.back()->woken.notify_one();
    idle_.pop_back();
}

void WriterThreads::rest(std::unique_lock<std::mutex>& lock)
{
    Idle self;
    idle_.push_back(&self);
    if (later_.empty())
        self.woken.wait(lock);
    else
        self.woken.wait_until(lock, later_.begin()->first);
    std::erase(idle_, &self); // it may have woken by the clock
}

} // namespace samband::db
