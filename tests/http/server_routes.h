#pragma once
#include "http/router.h"

#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>

namespace server_test {

/// What the routes of the test server remember.
struct Memory {
    std::mutex mutex;
    std::condition_variable wake;
    std::map<std::string, int> calls;
    std::vector<std::string> shown; ///< what the kept pages were told of: "path?query agent"
    int slow_waiting = 0;
    bool slow_may_go = false;

    void called(const samband::http::Request& request);
    void was_shown(const samband::http::Request& request);
    void wait_slowly();
};

/// Pages, forms, bytes, files, faults and streams: one of each.
samband::http::Router routes_with(const std::shared_ptr<Memory>& memory, const std::filesystem::path& spool);

} // namespace server_test
