#pragma once
#include "base/calendar.h"
#include "base/json.h"
#include "dialogue/figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What one conversation adds to the figures. It names nobody, and no word of it is kept.
namespace samband::insight {

/// Measured by the first answer: whether it came in time, or how long nobody has given one.
struct Counted {
    Date day{};                       ///< in Oslo, when it began
    std::vector<std::string> units{}; ///< whose it is, and those above, nearest first; none: no unit's
    std::string way{};
    std::string category{}; ///< decided by a person; empty: not yet
    std::string clause{};   ///< that gives the time, or asks for the answer; empty: none does
    bool restricted = false;
    bool imported = false;
    std::int64_t messages = 0;
    std::optional<std::int64_t> minutes{}; ///< to the first answer, by the clock on the wall
    bool unanswered = false;               ///< closed without one
    bool owed = false;                     ///< by the rule book's words, and the time has come or was kept
    bool in_time = false;
    bool staffed = false; ///< likewise by staffed hours
    bool staffed_in_time = false;

    friend bool operator==(const Counted&, const Counted&) = default;
};
Json to_json(const Counted& counted);
Counted counted_of(const Json& json);

/// As it stands now; `again`: when a deadline runs out that is neither kept nor broken yet. Nothing of what no person
/// wrote. What was said of its first answer stays as it was, also under a rule book that came later: `before`.
struct Reckoned {
    std::optional<Counted> counted{};
    std::optional<Instant> again{};
};
Reckoned reckon(db::Writing& tx, const dialogue::ThreadFigures& figures, const std::optional<Counted>& before);

} // namespace samband::insight
