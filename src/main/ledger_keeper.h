#pragma once
#include "db/municipalities.h"

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace samband::main {

/// Signs each municipality's log within a second after a commit, in a thread of its own; on PostgreSQL it gives the
/// committed entries their places first.
class LedgerKeeper {
public:
    explicit LedgerKeeper(db::Municipalities& municipalities);
    ~LedgerKeeper(); ///< stops

    /// Begins the log of a municipality at its birth, with its key; nothing happens if it has one.
    void begin(std::string_view municipality, const std::string& origin);

    /// Something was committed there. Cheap, from any thread.
    void wake(const std::string& municipality);

    /// Signs what is left, and no more. What its own commits wake must still be there.
    void stop();

private:
    void run();
    void sign(const std::string& municipality);

    db::Municipalities& municipalities_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<std::string> waiting_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace samband::main
