#pragma once
#include "base/problem.h"
#include "planning/days.h"

#include <vector>

/// A span of days as a form gives it: `from` and `to`, the last day left out where it is one day.
namespace samband::planning {

/// Adds what is wrong with it: not among the days shown, ends before it begins, longer than `most_days`.
void check_span(std::vector<FieldProblem>& wrong, const Date& from, const Date& to, int most_days);

} // namespace samband::planning
