#include "http/live.h"

#include "base/json.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace samband::http {

struct Live::State {
    struct Follower {
        std::string municipality;
        std::vector<std::string> topics;
        std::shared_ptr<const Sink> sink;
    };

    std::mutex mutex;
    std::uint64_t last = 0;
    std::map<std::uint64_t, Follower> followers;
};

Live::Live() : state_(std::make_unique<State>()) {}
Live::~Live() = default;

static bool follows(const std::vector<std::string>& topics, std::string_view topic)
{
    return topic == "*" || std::find(topics.begin(), topics.end(), topic) != topics.end();
}

/// WHATWG HTML § 9.2.5: a field a line, and an empty line after each event.
static Live::Event event_of(std::string_view topic, std::int64_t version)
{
    const Json told = Json::object({{"topic", Json(topic)}, {"version", Json(version)}});
    return std::make_shared<const std::string>("event: change\ndata: " + to_text(told) + "\n\n");
}

void Live::publish(std::string_view municipality, std::string_view topic, std::int64_t version)
{
    // Sinks are called outside the lock: one that leaves in its own call must not wait for itself.
    std::vector<std::shared_ptr<const Sink>> told;
    {
        const std::lock_guard lock(state_->mutex);
        for (const auto& [number, follower] : state_->followers)
            if (follower.municipality == municipality && follows(follower.topics, topic)) told.push_back(follower.sink);
    }
    if (told.empty()) return;
    const Event event = event_of(topic, version);
    for (const auto& sink : told) (*sink)(event);
}

std::uint64_t Live::follow(std::string_view municipality, std::vector<std::string> topics, Sink sink)
{
    const std::lock_guard lock(state_->mutex);
    const std::uint64_t number = ++state_->last;
    state_->followers.emplace(number, State::Follower{std::string(municipality), std::move(topics),
                                                      std::make_shared<const Sink>(std::move(sink))});
    return number;
}

void Live::leave(std::uint64_t follower)
{
    const std::lock_guard lock(state_->mutex);
    state_->followers.erase(follower);
}

} // namespace samband::http
