#pragma once
#include "db/transaction.h"
#include "insight/period.h"
#include "insight/sums.h"
#include "insight/waits.h"

#include <optional>
#include <string>
#include <vector>

/// The figures of a period, read from the sums: as quick with a million messages as with a hundred.
namespace samband::insight {

struct Part {
    std::string value{}; ///< of a unit its id, of a way, a category or a clause its word; empty: none
    Sum now{};
    Sum before{};
    Waits waits{};
};
struct StepSum {
    Period period{};
    Sum sum{};
};
struct Report {
    Period period{};
    Sum total{};
    Sum before{}; ///< of the period before
    Waits waits{};
    Waits waits_before{};
    std::vector<Part> units{};
    std::vector<Part> ways{};
    std::vector<Part> categories{};
    std::vector<Part> clauses{};
    std::vector<StepSum> steps{}; ///< this and those before it, the oldest first
    std::int64_t open = 0;        ///< when it was last counted; the next two likewise
    std::int64_t waiting = 0;
    std::optional<Instant> oldest{};
    std::optional<Date> since{}; ///< the first day that there are figures of
    std::optional<Instant> counted_at{};
};
/// `scope`: a unit with those below it; empty: the whole municipality. `open` and those with it are of the unit alone.
Report report_of(db::Reading& tx, const Period& period, const std::string& scope);

/// What a clause is called: "Løten 3.3"; empty where it was never counted.
std::string clause_in_words(db::Reading& tx, const std::string& clause);

/// What is told of a part, and what is not, so that no figure points at somebody: fewer than `least_told` are told as
/// fewer, and where that is one part alone, which the sum would give away, the next smallest is not told either.
enum class Shown { whole, few, hidden };
std::vector<Shown> shown_of(const std::vector<Part>& parts);

} // namespace samband::insight
