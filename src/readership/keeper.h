#pragma once
#include "db/database.h"
#include "readership/counter.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace samband::readership {

/// Writes what was counted every `write_every_s`, in a thread of its own: no page waits for it. What cannot be written
/// is tried again the next time.
class Keeper {
public:
    explicit Keeper(std::function<std::shared_ptr<db::Database>(const std::string& municipality)> open);
    ~Keeper(); ///< stops

    Counter& counter() { return counter_; }

    /// Writes what is left, and no more. What a commit wakes must still be there.
    void stop();

private:
    void run();
    void write();

    std::function<std::shared_ptr<db::Database>(const std::string&)> open_;
    Counter counter_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace samband::readership
