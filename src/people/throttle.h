#pragma once
#include "base/instant.h"
#include "people/limits.h"

#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

/// Wrong sign-ins make the next try wait, and never lock an account: whoever guesses from one place waits there, while
/// the owner signs in from another. A known device is a place of its own, so a guesser in the same building does not
/// delay those who work there.
namespace samband::people {

class Throttle {
public:
    /// The address that the tries come from, or the device's own id where the browser shows one that is known.
    struct Try {
        std::string_view municipality;
        std::string_view login;
        std::string_view place;
    };

    /// Seconds until this try may be made. 0: it may be made now, and counts as a wrong one until it has succeeded, so
    /// that many at the same time do not slip by.
    int enter(const Try& attempt, Instant now);
    void succeeded(const Try& attempt);
    std::size_t remembered() const;

private:
    struct Count {
        std::string key;
        int wrong = 0;
        Instant last;
        Instant next;
    };
    int wait_of(const std::string& key, Instant now) const;
    void count(const std::string& key, int free, Instant now);

    mutable std::mutex mutex_;
    std::list<Count> counts_; ///< the one untouched for longest first: it goes when there is no more room
    std::unordered_map<std::string_view, std::list<Count>::iterator> by_key_;
};

} // namespace samband::people
