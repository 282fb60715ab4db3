#include "dialogue/look_log.h"

#include "base/log.h"
#include "dialogue/limits.h"

#include <iterator>

namespace samband::dialogue {

LookLog::LookLog(std::function<std::shared_ptr<db::Database>(const std::string&)> open)
    : open_(std::move(open)),
      thread_([this] { run(); })
{
}

LookLog::~LookLog()
{
    stop();
}

void LookLog::note(const std::string& municipality, Look look)
{
    const std::lock_guard lock(mutex_);
    waiting_[municipality].push_back(std::move(look));
}

bool LookLog::keeps_up() const
{
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (const auto& [municipality, looks] : waiting_) count += looks.size();
    const bool too_long =
        fails_since_ && std::chrono::steady_clock::now() - *fails_since_ > std::chrono::seconds(looks_wait_s);
    return count < looks_waiting_most && !too_long && !stopping_;
}

void LookLog::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void LookLog::run()
{
    std::unique_lock lock(mutex_);
    bool last = false;
    while (!last) { // also where it is stopped before it began
        last = changed_.wait_for(lock, std::chrono::milliseconds(looks_every_ms), [this] { return stopping_; });
        lock.unlock();
        write();
        lock.lock();
    }
}

void LookLog::write()
{
    Waiting taken;
    {
        const std::lock_guard lock(mutex_);
        taken.swap(waiting_);
    }
    bool failed = false;
    for (auto& [municipality, looks] : taken) {
        try {
            open_(municipality)->write("dialogue.write_looks", [&](db::Writing& tx) { write_looks(tx, looks); });
        } catch (const std::exception&) {
            failed = true;
            log::warning("looks-not-written", {{"municipality", municipality}});
            put_back(municipality, std::move(looks));
        }
    }
    const std::lock_guard lock(mutex_);
    if (!failed)
        fails_since_.reset();
    else if (!fails_since_)
        fails_since_ = std::chrono::steady_clock::now();
}

void LookLog::put_back(const std::string& municipality, std::vector<Look> looks)
{
    const std::lock_guard lock(mutex_);
    std::vector<Look>& since = waiting_[municipality];
    looks.insert(looks.end(), std::make_move_iterator(since.begin()), std::make_move_iterator(since.end()));
    since = std::move(looks);
}

} // namespace samband::dialogue
