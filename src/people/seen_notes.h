#pragma once
#include "db/database.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace samband::people {

/// Notes that sessions are used, outside the requests that use them: gathered, and written every `seen_flush_s`.
/// What a crash loses is at most that the session seems idle a minute longer.
class SeenNotes {
public:
    explicit SeenNotes(std::function<std::shared_ptr<db::Database>(std::string_view municipality)> open);
    ~SeenNotes(); ///< writes what is left

    void note(const std::string& municipality, const Id& session);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::people
