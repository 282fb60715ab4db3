#include "insight/report.h"

#include "insight/limits.h"

#include <algorithm>
#include <map>

namespace samband::insight {

namespace {

Sum sum_of(const db::Row& row)
{
    return {row.integer("came"),    row.integer("messages"), row.integer("answered"), row.integer("unanswered"),
            row.integer("owed"),    row.integer("in_time"),  row.integer("staffed"),  row.integer("staffed_in_time"),
            row.integer("imported")};
}

void add(Sum& sum, const Sum& other)
{
    sum.came += other.came;
    sum.messages += other.messages;
    sum.answered += other.answered;
    sum.unanswered += other.unanswered;
    sum.owed += other.owed;
    sum.in_time += other.in_time;
    sum.staffed += other.staffed;
    sum.staffed_in_time += other.staffed_in_time;
    sum.imported += other.imported;
}

/// One scope's figures of one kind.
struct Asked {
    db::Reading& tx;
    std::string scope;
    std::string kind;

    db::Arguments of(const Period& period) const
    {
        const Kept kept = kept_as(period);
        return {{"span", kept.span}, {"scope", scope},   {"kind", kind},
                {"from", kept.from}, {"until", kept.to}, {"most", rows_most}};
    }
    std::vector<Part> parts(const Period& period) const
    {
        std::map<std::string, Part> by_value;
        for (const db::Row& row : tx.all("insight.sums", of(before(period))))
            by_value[row.text("value")].before = sum_of(row);
        for (const db::Row& row : tx.all("insight.sums", of(period))) by_value[row.text("value")].now = sum_of(row);
        for (const db::Row& row : tx.all("insight.waits", of(period)))
            by_value[row.text("value")].waits[row.integer("class")] += row.integer("answers");
        std::vector<Part> parts;
        for (auto& [value, part] : by_value) {
            part.value = value;
            if (part.now.came > 0 || part.before.came > 0) parts.push_back(std::move(part));
        }
        std::stable_sort(parts.begin(), parts.end(),
                         [](const Part& a, const Part& b) { return a.now.came > b.now.came; });
        return parts;
    }
    Waits waits(const Period& period) const
    {
        Waits waits;
        for (const db::Row& row : tx.all("insight.waits", of(period)))
            waits[row.integer("class")] += row.integer("answers");
        return waits;
    }
};

std::vector<StepSum> steps_of(db::Reading& tx, const Period& last, const std::string& scope)
{
    std::vector<StepSum> steps(static_cast<std::size_t>(steps_shown));
    Period period = last;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step, period = before(period)) step->period = period;
    const Kept from = kept_as(steps.front().period);
    const Kept to = kept_as(last);
    for (const db::Row& row :
         tx.all("insight.totals",
                {{"span", from.span}, {"scope", scope}, {"from", from.from}, {"until", to.to}, {"most", rows_most}}))
        for (StepSum& step : steps) {
            const Kept kept = kept_as(step.period);
            if (row.text("period") >= kept.from && row.text("period") <= kept.to) add(step.sum, sum_of(row));
        }
    return steps;
}

} // namespace

Report report_of(db::Reading& tx, const Period& period, const std::string& scope)
{
    Report report;
    report.period = period;
    report.steps = steps_of(tx, period, scope);
    report.total = report.steps.back().sum;
    report.before = report.steps.at(report.steps.size() - 2).sum;
    const Asked total{tx, scope, "total"};
    report.waits = total.waits(period);
    report.waits_before = total.waits(before(period));
    report.units = Asked{tx, scope, "unit"}.parts(period);
    report.ways = Asked{tx, scope, "way"}.parts(period);
    report.categories = Asked{tx, scope, "category"}.parts(period);
    report.clauses = Asked{tx, scope, "clause"}.parts(period);
    if (const auto row = tx.maybe("insight.open_now", {{"scope", scope}})) {
        report.open = row->integer("open");
        report.waiting = row->integer("waiting");
        report.oldest = row->maybe_instant("oldest");
    }
    if (const auto first = tx.one("insight.first_day").maybe_text("day")) report.since = parse_date(*first);
    if (const auto state = tx.maybe("insight.state")) report.counted_at = state->instant("counted_at");
    return report;
}

std::string clause_in_words(db::Reading& tx, const std::string& clause)
{
    const auto row = tx.maybe("insight.clause", {{"clause", clause}});
    return row ? row->text("source") + " " + row->text("section") : std::string();
}

std::vector<Shown> shown_of(const std::vector<Part>& parts)
{
    std::vector<Shown> shown;
    for (const Part& it : parts)
        shown.push_back(it.now.came > 0 && it.now.came < least_told ? Shown::few : Shown::whole);
    if (std::ranges::count(shown, Shown::few) != 1) return shown;
    std::optional<std::size_t> smallest;
    for (std::size_t at = 0; at < parts.size(); ++at)
        if (parts[at].now.came >= least_told && (!smallest || parts[at].now.came <= parts[*smallest].now.came))
            smallest = at;
    if (smallest) shown[*smallest] = Shown::hidden;
    return shown;
}

} // namespace samband::insight
