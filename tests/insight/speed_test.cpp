#include "insight/report.h"
#include "support/town.h"

#include <chrono>

namespace samband::insight {
namespace {

/// The whole municipality's sums as a million messages leave them: each of 40 units, 12 ways, 20 categories and 10
/// clauses on every day, and answers in nearly every class. There are no more rows to read than these, however many
/// come.
class ManyFigures : public test::Town {
protected:
    void fill()
    {
        write([&](db::Writing& tx) {
            Changes changes;
            for (int at = 0; at < 20'000; ++at) {
                Counted it;
                it.day = Date{2025, 12, 1}.plus_days(at % 213);
                it.units = {"unit-" + std::to_string(at % 40)};
                it.way = "way-" + std::to_string(at % 12);
                it.category = "category-" + std::to_string(at % 20);
                it.clause = "clause-" + std::to_string(at % 10);
                it.messages = 3;
                it.minutes = (at * 37) % 20'000;
                it.owed = true;
                it.in_time = at % 3 == 0;
                changes.add(it, 1);
            }
            changes.write(tx);
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(ManyFigures);

TEST_P(ManyFigures, AreReadFromTheSumsAloneSoThatAYearTakesNoLongerThanAWeek)
{
    if (GetParam() != db::Dialect::sqlite) GTEST_SKIP() << "filling it takes long; the statements are the same";
    fill();
    for (const Step step : {Step::week, Step::month, Step::quarter, Step::year}) {
        const Period period = period_of(step, {2026, 6, 15});
        std::int64_t least_us = 1'000'000'000;
        Report report;
        for (int round = 0; round < 5; ++round) {
            const auto from = std::chrono::steady_clock::now();
            report = read([&](db::Reading& tx) { return report_of(tx, period, ""); });
            const auto took = std::chrono::steady_clock::now() - from;
            least_us =
                std::min<std::int64_t>(least_us, std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        }
        EXPECT_GT(report.total.came, 0);
        EXPECT_GE(report.units.size(), 30U);
        EXPECT_EQ(answers_in(report.waits), report.total.came);
        RecordProperty("us_of_" + std::string(word(step)), std::to_string(least_us));
        std::cout << "a report of one " << word(step) << ": " << least_us << " us\n";
        EXPECT_LT(least_us, 250'000) << "without optimisation, on a busy machine";
    }
}

} // namespace
} // namespace samband::insight
