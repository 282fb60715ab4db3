#pragma once
#include "base/json.h"
#include "channels/port.h"
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/found.h"
#include "publishing/post.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samband::publishing {

/// What the floors above keep beside a post, for its page.
struct Beside {
    std::int64_t comments = 0;
    std::int64_t open_comments = 0;       ///< not resolved
    std::vector<std::string> asked;       ///< of a sent one: the names of those whose yes is asked
    std::vector<std::string> stand_ins;   ///< those of them who stand in for another
    std::optional<Instant> reminded;      ///< of a sent one: the last time they were reminded
    std::optional<std::int64_t> showings; ///< how often its page on the website was shown; nothing if it has none
};

/// A time at which channels of a post have something to say, and nothing is scheduled yet.
struct FreeTime {
    Instant at;
    std::vector<std::string> channels; ///< the rule book's words
    std::string name;                  ///< what the slot is called; may be empty
};

/// What publishing needs to know of the ways out; from main.
struct Outside {
    /// What an account's channel can, by its port; nothing is known where this is empty.
    std::function<channels::Abilities(const channels::Account&)> abilities_of = {};
    std::string site = {}; ///< "https://loten.example.no": where personal links lead; only what delivers asks
    std::function<Beside(db::Reading&, const Post&)> beside = {}; ///< nothing is beside where this is empty
    /// The next free times of a post, the earliest first, at most so many; none are offered where this is empty.
    std::function<std::vector<FreeTime>(db::Reading&, const Post&, std::size_t)> free_times = {};
    /// What else waits for somebody's yes than posts, for the board: [{href, heading, text, by_name, at, wants_yes,
    /// own}]; nothing where this is empty.
    std::function<Json(db::Reading&, const people::Person&)> waits_too = {};
    FoundElsewhere found_elsewhere = {}; ///< for the staff's search
};

} // namespace samband::publishing
