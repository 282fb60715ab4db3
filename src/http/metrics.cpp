#include "http/metrics.h"

namespace samband::http {

Metrics::Metrics(const Router& router) : first_(router.routes().data())
{
    for (const Route& route : router.routes()) {
        rows_.push_back(std::make_unique<Row>());
        rows_.back()->route = route.pattern;
        rows_.back()->method = word(route.method);
    }
    for (const char* other : {"/web/{name...}", "-"}) {
        rows_.push_back(std::make_unique<Row>());
        rows_.back()->route = other;
        rows_.back()->method = "-";
    }
}

void Metrics::count(const Route* route, bool web, int status, std::int64_t us)
{
    const std::size_t index = route ? static_cast<std::size_t>(route - first_) : rows_.size() - (web ? 2 : 1);
    Row& row = *rows_[index];
    row.by_status[static_cast<std::size_t>(status) % row.by_status.size()].fetch_add(1, std::memory_order_relaxed);
    std::size_t bucket = 0;
    while (bucket < bounds_s.size() && static_cast<double>(us) > bounds_s[bucket] * 1e6) ++bucket;
    row.by_duration[bucket].fetch_add(1, std::memory_order_relaxed);
    row.us.fetch_add(us, std::memory_order_relaxed);
}

static std::string gauge(std::string_view name, std::string_view says, std::size_t value)
{
    std::string text = "# HELP ";
    text.append(name).append(" ").append(says).append("\n# TYPE ").append(name).append(" gauge\n");
    return text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

static std::string seconds(double value)
{
    std::string text = std::to_string(value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string Metrics::text(const Now& now) const
{
    std::string counts = "# HELP samband_requests_total Requests answered.\n# TYPE samband_requests_total counter\n";
    std::string durations = "# HELP samband_request_seconds Time from the whole head to the whole answer.\n"
                            "# TYPE samband_request_seconds histogram\n";
    for (const auto& row : rows_) {
        const std::string labels = "route=\"" + row->route + "\",method=\"" + row->method + "\"";
        std::uint64_t all = 0;
        for (std::size_t status = 0; status < row->by_status.size(); ++status)
            if (const std::uint64_t count = row->by_status[status].load(std::memory_order_relaxed))
                counts += "samband_requests_total{" + labels + ",status=\"" + std::to_string(status) + "\"} " +
                          std::to_string(count) + "\n";
        for (std::size_t i = 0; i <= bounds_s.size(); ++i) all += row->by_duration[i].load(std::memory_order_relaxed);
        if (all == 0) continue;
        std::uint64_t below = 0;
        for (std::size_t i = 0; i <= bounds_s.size(); ++i) {
            below += row->by_duration[i].load(std::memory_order_relaxed);
            const std::string bound = i < bounds_s.size() ? seconds(bounds_s[i]) : "+Inf";
            durations +=
                "samband_request_seconds_bucket{" + labels + ",le=\"" + bound + "\"} " + std::to_string(below) + "\n";
        }
        durations += "samband_request_seconds_sum{" + labels + "} " +
                     seconds(static_cast<double>(row->us.load(std::memory_order_relaxed)) / 1e6) + "\n";
        durations += "samband_request_seconds_count{" + labels + "} " + std::to_string(below) + "\n";
    }
    return counts + durations + gauge("samband_connections", "Open connections.", now.connections) +
           gauge("samband_waiting_requests", "Requests waiting for a worker.", now.waiting) +
           gauge("samband_live_streams", "Open streams of live events.", now.streams) +
           gauge("samband_cached_bytes", "Public pages kept in memory.", now.cached_bytes);
}

} // namespace samband::http
