#include "http/work_queue.h"

#include <algorithm>

namespace samband::http {

WorkQueue::WorkQueue(int workers, std::size_t most_waiting) : most_waiting_(most_waiting)
{
    for (int i = 0; i < std::max(workers, 1); ++i) threads_.emplace_back([this] { work(); });
}

WorkQueue::~WorkQueue()
{
    stop();
}

bool WorkQueue::push(std::function<void()> job)
{
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || jobs_.size() >= most_waiting_) return false;
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

void WorkQueue::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        jobs_.clear();
    }
    wake_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::size_t WorkQueue::waiting() const
{
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

void WorkQueue::work()
{
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopped_ || !jobs_.empty(); });
        if (stopped_) return;
        std::function<void()> job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
    }
}

} // namespace samband::http
