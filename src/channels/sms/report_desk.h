#pragma once
#include "channels/sms/json_shape.h"
#include "db/database.h"

#include <condition_variable>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace samband::channels::sms {

/// Writes reports down together: while one transaction runs, those that come meanwhile wait for the next. A gateway
/// calls with a thousand a second just as their messages are being settled; a transaction for each would make
/// PostgreSQL refuse one after the other (40001), and the settling with them.
class ReportDesk {
public:
    /// Returns when it is written, and throws what writing threw. Any thread.
    void take(db::Database& database, const Id& account, Report report);

private:
    struct Waiting {
        Id account;
        Report report;
        bool done = false;
        std::exception_ptr wrong = {};
    };
    struct Line {
        std::vector<Waiting*> waiting;
        bool writing = false;
    };
    void write_some(db::Database& database, Line& line, std::unique_lock<std::mutex>& lock);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<db::Database*, std::shared_ptr<Line>> lines_; ///< of those where somebody waits
};

} // namespace samband::channels::sms
