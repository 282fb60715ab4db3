#pragma once
#include "db/transaction.h"
#include "insight/counted.h"

#include <map>
#include <tuple>

/// The sums that conversations add up to.
namespace samband::insight {

/// What one cell of a table holds.
struct Sum {
    std::int64_t came = 0;
    std::int64_t messages = 0;
    std::int64_t answered = 0;
    std::int64_t unanswered = 0;
    std::int64_t owed = 0;
    std::int64_t in_time = 0;
    std::int64_t staffed = 0;
    std::int64_t staffed_in_time = 0;
    std::int64_t imported = 0;

    friend bool operator==(const Sum&, const Sum&) = default;
};

/// Changes of sums, gathered and written together: one row for each cell, however many conversations touch it.
class Changes {
public:
    /// `times` −1 takes it off. `gone`: among those that are forgotten.
    void add(const Counted& counted, std::int64_t times, bool gone = false);
    void write(db::Writing& tx) const;

private:
    /// Span, scope, period, kind, value, gone.
    using Cell = std::tuple<std::string, std::string, std::string, std::string, std::string, bool>;

    void add_cell(const Counted& counted, std::int64_t times, bool gone, const std::string& scope,
                  const std::string& kind, const std::string& value);

    std::map<Cell, Sum> sums_;
    std::map<std::pair<Cell, std::int64_t>, std::int64_t> waits_;
};

} // namespace samband::insight
