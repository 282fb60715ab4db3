#pragma once
#include "http/router.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace samband::http {

/// Counts in Prometheus' text format. Any thread; counting takes no lock.
class Metrics {
public:
    explicit Metrics(const Router& router);

    /// A null route is counted under `other` ("web", "-").
    void count(const Route* route, bool web, int status, std::int64_t us);

    struct Now {
        std::size_t connections = 0;
        std::size_t waiting = 0;
        std::size_t streams = 0;
        std::size_t cached_bytes = 0;
    };
    std::string text(const Now& now) const;

    static constexpr std::array<double, 11> bounds_s = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 1, 5};

private:
    struct Row {
        std::string route;
        std::string method;
        std::array<std::atomic<std::uint64_t>, 600> by_status{};
        std::array<std::atomic<std::uint64_t>, bounds_s.size() + 1> by_duration{};
        std::atomic<std::int64_t> us{0};
    };

    const Route* first_ = nullptr;
    std::vector<std::unique_ptr<Row>> rows_; ///< one a route, then web files, then what found no route
};

} // namespace samband::http
