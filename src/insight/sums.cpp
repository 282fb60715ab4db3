#include "insight/sums.h"

#include "insight/waits.h"

namespace samband::insight {

static void add_to(Sum& sum, const Counted& it, std::int64_t times)
{
    if (it.imported) {
        sum.imported += times;
        return;
    }
    sum.came += times;
    sum.messages += times * it.messages;
    sum.answered += times * (it.minutes ? 1 : 0);
    sum.unanswered += times * it.unanswered;
    sum.owed += times * it.owed;
    sum.in_time += times * it.in_time;
    sum.staffed += times * it.staffed;
    sum.staffed_in_time += times * it.staffed_in_time;
}

void Changes::add_cell(const Counted& it, std::int64_t times, bool gone, const std::string& scope,
                       const std::string& kind, const std::string& value)
{
    const std::string day = to_string(it.day);
    for (const auto& [span, length] : {std::pair("day", 10), std::pair("month", 7), std::pair("year", 4)}) {
        const Cell cell{span, scope, day.substr(0, static_cast<std::size_t>(length)), kind, value, gone};
        add_to(sums_[cell], it, times);
        if (it.minutes) waits_[{cell, class_of(*it.minutes)}] += times;
    }
}

/// What is restricted, and what came from another system, is in the one sum of all alone.
void Changes::add(const Counted& it, std::int64_t times, bool gone)
{
    add_cell(it, times, gone, "", "total", "");
    if (it.restricted || it.imported) return;
    std::vector<std::string> scopes{""};
    scopes.insert(scopes.end(), it.units.begin(), it.units.end());
    for (const std::string& scope : scopes) {
        if (!scope.empty()) add_cell(it, times, gone, scope, "total", "");
        add_cell(it, times, gone, scope, "unit", it.units.empty() ? "" : it.units.front());
        add_cell(it, times, gone, scope, "way", it.way);
        add_cell(it, times, gone, scope, "category", it.category);
        add_cell(it, times, gone, scope, "clause", it.clause);
    }
}

static db::Arguments of_cell(const auto& cell)
{
    const auto& [span, scope, period, kind, value, gone] = cell;
    return {{"span", span}, {"scope", scope}, {"period", period}, {"kind", kind}, {"value", value}, {"gone", gone}};
}

void Changes::write(db::Writing& tx) const
{
    for (const auto& [cell, sum] : sums_) {
        if (sum == Sum()) continue;
        db::Arguments row = of_cell(cell);
        for (const auto& [name, value] :
             {std::pair("came", sum.came), std::pair("messages", sum.messages), std::pair("answered", sum.answered),
              std::pair("unanswered", sum.unanswered), std::pair("owed", sum.owed), std::pair("in_time", sum.in_time),
              std::pair("staffed", sum.staffed), std::pair("staffed_in_time", sum.staffed_in_time),
              std::pair("imported", sum.imported)})
            row.push_back({name, value});
        tx.run("insight.add_sum", row);
    }
    for (const auto& [cell, answers] : waits_) {
        if (answers == 0) continue;
        db::Arguments row = of_cell(cell.first);
        row.push_back({"class", cell.second});
        row.push_back({"answers", answers});
        tx.run("insight.add_wait", row);
    }
}

} // namespace samband::insight
