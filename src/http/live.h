#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Live events: "this changed", never what it changed to. The page then asks under its own rights.
namespace samband::http {

class Live {
public:
    Live();
    ~Live();

    /// Tells every open stream of the municipality that follows `topic` ("post:0198…", "inbox"). The topic "*" means
    /// that anything may have changed, and reaches all of them. Any thread.
    void publish(std::string_view municipality, std::string_view topic, std::int64_t version);

    /// Called by the server for each open stream. The sink gets the event as it is sent, made once for all of them; it
    /// is called on the publisher's thread, must be quick, and may be called once more while `leave` returns.
    using Event = std::shared_ptr<const std::string>;
    using Sink = std::function<void(const Event& event)>;
    std::uint64_t follow(std::string_view municipality, std::vector<std::string> topics, Sink sink);
    void leave(std::uint64_t follower);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::http
