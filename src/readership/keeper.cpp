#include "readership/keeper.h"

#include "base/log.h"
#include "readership/showings.h"

namespace samband::readership {

Keeper::Keeper(std::function<std::shared_ptr<db::Database>(const std::string&)> open)
    : open_(std::move(open)),
      thread_([this] { run(); })
{
}

Keeper::~Keeper()
{
    stop();
}

void Keeper::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Keeper::run()
{
    std::unique_lock lock(mutex_);
    bool last = false;
    while (!last) { // also where it is stopped before it began
        last = changed_.wait_for(lock, std::chrono::seconds(write_every_s), [this] { return stopping_; });
        lock.unlock();
        write();
        lock.lock();
    }
}

void Keeper::write()
{
    for (auto& [municipality, sums] : counter_.take()) {
        try {
            write_showings(*open_(municipality), sums);
        } catch (const std::exception&) {
            log::warning("showings-not-written", {{"municipality", municipality}});
            counter_.put_back(municipality, sums);
        }
    }
    if (const std::int64_t left_out = counter_.take_left_out(); left_out > 0)
        log::warning("showings-left-out", {{"showings", left_out}});
}

} // namespace samband::readership
