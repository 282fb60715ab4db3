#include "base/calendar.h"
#include "moderation/forget.h"
#include "moderation/limits.h"
#include "moderation/moderated.h"
#include "moderation/report.h"
#include "moderation/today.h"

namespace samband::moderation {
namespace {

class Reports : public Moderated {
protected:
    std::string day(int from_now) { return to_string(in_oslo(now()).date.plus_days(from_now)); }
    Report begin(const Id& id, const ReportLine& line, const std::string& link = "https://forum.example/1")
    {
        const Id entry = entry_of(id);
        return acting("Kari",
                      [&](auto& tx, const auto& by) { return begin_report(tx, by, id, entry, line, link, day(7)); });
    }
    std::size_t due()
    {
        const people::Person kari = person("Kari");
        return read([&](db::Reading& tx) { return reports_to_follow_up(tx, kari); }).size();
    }
};
SAMBAND_ON_BOTH_DATABASES(Reports);

TEST_P(Reports, KeepWhoWasContactedWhenAndWhatTheyAnswered)
{
    const Id id = asked(Way::elsewhere, "", "Saksbehandleren er en tyv.", "elsewhere");
    const ReportLine first{
        .whom = "Bygdas venner", .by_way = "melding", .said = "Kan dere fjerne dette?", .day = day(0)};
    ReportLine wrong = first;
    wrong.whom.clear();
    EXPECT_EQ(fault([&] { begin(id, wrong); }), "whom");
    wrong = first;
    wrong.day = day(1);
    EXPECT_EQ(fault([&] { begin(id, wrong); }), "day");
    EXPECT_EQ(fault([&] { begin(id, first, "javascript:alert(1)"); }), "link");
    Report report = begin(id, first);
    EXPECT_EQ(report.what, "Saksbehandleren er en tyv.");
    EXPECT_EQ(evidence().size(), 1u) << "what others rule over may be gone tomorrow";
    EXPECT_EQ(test::problem_of([&] { begin(id, first); }), ProblemCode::conflict);
    EXPECT_EQ(due(), 0u);
    later_s(7 * a_day);
    EXPECT_EQ(due(), 1u);
    const auto step = [&](std::int64_t version) {
        return acting("Kari", [&](auto& tx, const auto& by) {
            return add_step(tx, by, report.id, version,
                            {.step = Step::answered, .said = "De vil se på det.", .day = day(0)}, day(7));
        });
    };
    const Report next = step(report.version);
    EXPECT_EQ(next.lines.size(), 2u);
    EXPECT_EQ(due(), 0u);
    EXPECT_EQ(test::problem_of([&] { step(report.version); }), ProblemCode::conflict);
    const Report closed = acting("Kari", [&](auto& tx, const auto& by) {
        return close_report(tx, by, report.id, next.version, Ending::removed, "De tok det bort.");
    });
    EXPECT_FALSE(closed.follow_up);
    EXPECT_EQ(closed.outcome, "removed");
    EXPECT_TRUE(read([](db::Reading& tx) { return open_reports(tx); }).empty());
    EXPECT_EQ(recorded(id), "message-received evidence-kept report-begun report-step report-closed");
    later_s((reports_days + 1) * a_day);
    write([](db::Writing& tx) { return forget_some(tx); });
    const people::Person kari = person("Kari");
    EXPECT_EQ(test::problem_of([&] { read([&](db::Reading& tx) { return load_report(tx, kari, report.id); }); }),
              ProblemCode::not_found);
}

TEST_P(Reports, AreNotReadByWhoMayNotReadTheThread)
{
    const Id id = asked(Way::elsewhere, "", "Saksbehandleren er en tyv.", "elsewhere");
    const Report report = begin(id, {.whom = "Bygdas venner", .day = day(0)});
    const people::Person gro = person("Gro");
    EXPECT_EQ(test::problem_of([&] { read([&](db::Reading& tx) { return load_report(tx, gro, report.id); }); }),
              ProblemCode::not_found);
}

} // namespace
} // namespace samband::moderation
