#include "planning/span.h"

namespace samband::planning {

void check_span(std::vector<FieldProblem>& wrong, const Date& from, const Date& to, int most_days)
{
    if (!shown(from)) {
        wrong.push_back(FieldProblem{"from", "Velg en dag."});
        return;
    }
    if (!shown(to) || to < from)
        wrong.push_back(FieldProblem{"to", "Den siste dagen må være den samme som den første, eller senere."});
    else if (from.plus_days(most_days) < to)
        wrong.push_back(FieldProblem{"to", "Det er for langt. Del det opp."});
}

} // namespace samband::planning
