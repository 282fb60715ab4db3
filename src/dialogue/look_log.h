#pragma once
#include "db/database.h"
#include "dialogue/looks.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace samband::dialogue {

/// Gathers who looked, and writes it every `looks_every_ms` in a thread of its own: reading a page writes nothing
/// itself. What a crash loses is at most what was seen in the last such time; what cannot be written is tried again,
/// and where that goes on for `looks_wait_s` what only some may see is shown to nobody (docs/decisions/0015).
class LookLog {
public:
    explicit LookLog(std::function<std::shared_ptr<db::Database>(const std::string& municipality)> open);
    ~LookLog(); ///< stops

    void note(const std::string& municipality, Look look);
    /// False where what was seen has not been written for too long: nothing more is to be shown.
    bool keeps_up() const;
    /// Writes what is left, and no more.
    void stop();

private:
    using Waiting = std::map<std::string, std::vector<Look>>;
    void run();
    void write();
    void put_back(const std::string& municipality, std::vector<Look> looks);

    std::function<std::shared_ptr<db::Database>(const std::string&)> open_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Waiting waiting_;
    std::optional<std::chrono::steady_clock::time_point> fails_since_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace samband::dialogue
