#include "dialogue/answering.h"
#include "dialogue/decide_category.h"
#include "dialogue/figures.h"
#include "dialogue/forget.h"
#include "insight/count.h"
#include "insight/limits.h"
#include "insight/pages.h"
#include "insight/report.h"
#include "insight/report_facts.h"
#include "support/pages.h"

#include <random>

namespace samband::insight {
namespace {

constexpr std::int64_t an_hour = 3'600;
constexpr std::int64_t a_day = 24 * an_hour;

class Figures : public test::Pages<dialogue::Answerers> {
protected:
    void SetUp() override
    {
        Pages::SetUp();
        if (IsSkipped()) return;
        people::Routes to = routes();
        add_routes(to);
    }
    Id question(const std::string& text = "Når åpner badet?")
    {
        dialogue::Inbound it = message("m" + std::to_string(++made_), text);
        it.way = dialogue::Way::facebook;
        it.source = "meta";
        const Id id = take(it).thread;
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return dialogue::decide_category(tx, kari, id, dialogue::find_thread(tx, id)->version,
                                             rulebook::Category::question);
        });
        return id;
    }
    void answered(const Id& id)
    {
        dialogue::AnswerDraft said = draft(id);
        said.kind = dialogue::AnswerKind::noted; // answered in the channel, and noted here
        const dialogue::AnswerOutcome outcome = answer("Kari", said);
        ASSERT_TRUE(outcome.answer) << "Kari may answer";
    }
    Report report(Step step = Step::month, const std::string& scope = {})
    {
        return read([&](db::Reading& tx) { return report_of(tx, period_of(step, in_oslo(now()).date), scope); });
    }
    /// All sums, as text: what two ways of counting are compared by.
    std::string sums()
    {
        return read([&](db::Reading& tx) {
            std::string text;
            std::vector<std::string> scopes{""};
            for (const people::Unit& unit : people::list_units(tx)) scopes.push_back(unit.id.text());
            for (const std::string& scope : scopes)
                for (const Step step : {Step::week, Step::month, Step::year}) {
                    const Report it = report_of(tx, period_of(step, in_oslo(tx.now()).date), scope);
                    text += to_text(report_facts(tx, it, true), true);
                }
            return text;
        });
    }

private:
    int made_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(Figures);

TEST_P(Figures, TellWhatCameWhatWasAnsweredAndWhetherInTimeByBothClocks)
{
    adopt("hattfjelldal"); // Facebook: the same day
    const Id soon = question();
    const Id late = question();
    const Id never = question();
    const Id praise = question("Så fint badet er blitt!");
    const Id new_one = question();
    count_changed(db(), true);
    EXPECT_EQ(report().total.came, 5);
    EXPECT_EQ(report().total.answered, 0);
    EXPECT_EQ(report().total.owed, 0) << "none is due yet";
    EXPECT_EQ(report().open, 5);
    later_s(2 * an_hour);
    answered(soon);
    close(praise, "Ros.");
    later_s(3 * a_day);
    answered(late);
    count_changed(db(), false);
    const Report it = report();
    EXPECT_EQ(it.total.came, 5);
    EXPECT_EQ(it.total.answered, 2);
    EXPECT_EQ(it.total.unanswered, 1);
    EXPECT_EQ(it.total.owed, 4) << "what was closed before its time was not owed after all";
    EXPECT_EQ(it.total.in_time, 1);
    EXPECT_EQ(it.open, 2);
    EXPECT_EQ(it.oldest, thread(never).began);
    EXPECT_NEAR(static_cast<double>(percentile(it.waits, 50)), 120, 6);
    EXPECT_NEAR(static_cast<double>(percentile(it.waits, 90)), 74 * 60, 74 * 3);
    ASSERT_EQ(it.clauses.size(), 1U);
    EXPECT_EQ(read([&](db::Reading& tx) { return clause_in_words(tx, it.clauses[0].value); }).find("Hattfjelldal"), 0U);
    EXPECT_EQ(it.ways.at(0).value, "facebook");
    EXPECT_EQ(it.categories.at(0).value, "question");
    static_cast<void>(new_one);
}

TEST_P(Figures, StayWhenTheConversationsAreForgottenAndWhatWasNeverCountedIsCountedThen)
{
    adopt("hattfjelldal");
    dialogue::Inbound it = message("old");
    for (int i = 0; i < 6; ++i) {
        it.foreign_id = "old" + std::to_string(i);
        close(take(it).thread);
    }
    const Period month = period_of(Step::month, in_oslo(now()).date);
    count_changed(db(), true);
    for (int i = 6; i < 8; ++i) {
        it.foreign_id = "old" + std::to_string(i);
        close(take(it).thread); // nothing has counted these before they go
    }
    later_s(400 * a_day);
    const auto told = read([&](db::Reading& tx) { return report_of(tx, month, "").total; });
    EXPECT_EQ(told.came, 6);
    write([&](db::Writing& tx) {
        // As the wiring does, for each that goes.
        for (const auto& version : dialogue::versions_after(tx, Id(), 100))
            keep_forgotten(tx, {*dialogue::figures_of(tx, version.id)});
        while (dialogue::forget_some(tx)) {
        }
    });
    EXPECT_EQ(read([](db::Reading& tx) { return dialogue::versions_after(tx, Id(), 100).size(); }), 0U);
    EXPECT_EQ(read([&](db::Reading& tx) { return report_of(tx, month, "").total.came; }), 8);
    count_anew(db());
    const auto after = read([&](db::Reading& tx) { return report_of(tx, month, "").total; });
    EXPECT_EQ(after.came, 8) << "counting anew does not lose what is gone";
    EXPECT_EQ(after.unanswered, 8);
}

TEST_P(Figures, CountedAsThingsHappenAreWhatAStraightCountGives)
{
    adopt("hattfjelldal");
    std::mt19937 chance(7);
    std::vector<Id> there;
    const std::vector<std::string> units{"Helse", "Hjemmetjenesten", "Skole"};
    for (int i = 0; i < 60; ++i) {
        later_s(static_cast<std::int64_t>(chance() % (3 * an_hour)));
        const unsigned what = chance() % 6;
        const Id one = there.empty() ? Id() : there[chance() % there.size()];
        const auto state = there.empty() ? dialogue::ThreadState::done : thread(one).state;
        if (what < 2 || there.empty()) {
            there.push_back(question("Melding " + std::to_string(i) + "?"));
        } else if (what == 2) {
            route(one, units[chance() % units.size()]);
        } else if (what == 3 && state != dialogue::ThreadState::done) {
            close(one);
        } else if (what == 4 && state == dialogue::ThreadState::open && thread(one).waits_since) {
            answered(one);
        } else if (what == 5 && there.size() > 3) {
            const Id into = there.front() == one ? there.back() : there.front();
            by("Kari", [&](db::Writing& tx, const people::Person& kari) {
                return dialogue::merge_threads(tx, kari, one, dialogue::find_thread(tx, one)->version, into);
            });
            std::erase(there, one);
        }
        if (i % 7 == 0) count_changed(db(), i % 2 == 0);
    }
    count_changed(db(), true);
    const Report it = report(Step::year);
    EXPECT_EQ(it.total.came, static_cast<std::int64_t>(there.size())) << "what was merged away is in the other";
    std::int64_t answers = 0;
    std::int64_t in_helse = 0;
    for (const Id& id : there) {
        const auto figures = read([&](db::Reading& tx) { return dialogue::figures_of(tx, id).value(); });
        if (figures.answer) ++answers;
        const auto of = figures.thread.unit;
        if (of && (*of == unit("Helse") || *of == unit("Hjemmetjenesten"))) ++in_helse;
    }
    EXPECT_EQ(it.total.answered, answers);
    EXPECT_EQ(answers_in(it.waits), answers);
    EXPECT_EQ(report(Step::year, unit("Helse").text()).total.came, in_helse) << "with the units below it";
    const std::string as_they_happened = sums();
    count_anew(db());
    EXPECT_EQ(as_they_happened, sums());
}

TEST_P(Figures, WhatCameFromAnotherSystemIsCountedApart)
{
    dialogue::Inbound it = message("x");
    it.history = dialogue::History{write([](db::Writing& tx) { return tx.new_id(); })};
    take(it);
    take(message("y"));
    count_changed(db(), true);
    EXPECT_EQ(report().total.came, 1);
    EXPECT_EQ(report().total.imported, 1);
    EXPECT_EQ(report().ways.size(), 1U);
}

TEST_P(Figures, OfFewAreNotToldAndTheSumDoesNotGiveThemAway)
{
    dialogue::Inbound it = message("x");
    const auto some = [&](const std::string& unit_name, int count) {
        for (int i = 0; i < count; ++i) {
            it.foreign_id = unit_name + std::to_string(i);
            it.unit = unit(unit_name);
            take(it);
        }
    };
    some("Skole", 9);
    some("Helse", 6);
    some("Kommunikasjon", 2);
    count_changed(db(), true);
    const test::Called page = get("Kari", "/tall");
    const std::string html = html_of(page);
    EXPECT_TRUE(has(html, "færre enn 5"));
    EXPECT_TRUE(has(html, "vises ikke")) << "17 − 9 − 6 would tell";
    const Json& rows = *page.page.model.find("tables")->items().at(0).find("rows");
    for (const Json& row : rows.items()) {
        const bool told = row.find("came") != nullptr;
        EXPECT_EQ(told, row.find("name")->string() == "Skole") << to_text(row);
    }
    EXPECT_EQ(page.page.model.find("total")->find("came")->integer(), 17);
    const test::Called leader = get("Leif", "/tall");
    EXPECT_FALSE(leader.page.model.find("total")->find("few")) << "nothing came to Hjemmetjenesten: that is told";
    EXPECT_EQ(leader.page.model.find("total")->find("came")->integer(), 0);
}

TEST_P(Figures, AreForTheDeskAndForWhoeverLeadsAUnitOfThatUnit)
{
    take(message("x"));
    count_changed(db(), true);
    EXPECT_EQ(get("Kari", "/tall").status, 200);
    EXPECT_EQ(get("Gro", "/tall").status, 200);
    EXPECT_EQ(get("Gro", "/tall", {{"enhet", unit("Helse").text()}}).status, 404);
    EXPECT_EQ(get("Dina", "/tall", {{"enhet", unit("Hjemmetjenesten").text()}}).status, 200);
    EXPECT_EQ(get("Sara", "/tall").status, 404) << "she leads none";
}

TEST_P(Figures, TeachWhereThereAreNoneYet)
{
    EXPECT_TRUE(has(html_of(get("Kari", "/tall")), "Ingen tall ennå"));
}

TEST_P(Figures, AreATableForASpreadsheetToo)
{
    dialogue::Inbound it = message("x");
    it.unit = write([&](db::Writing& tx) { return people::add_unit(tx, Id(), "=1+1", {}).id; });
    for (int i = 0; i < 6; ++i) {
        it.foreign_id = "f" + std::to_string(i);
        take(it);
    }
    count_changed(db(), true);
    EXPECT_EQ(get("Kari", "/tall.csv", {{"per", "uke"}}).status, 200);
    const std::string file = read([&](db::Reading& tx) {
        const Report week = report_of(tx, period_of(Step::week, in_oslo(tx.now()).date), "");
        return report_table(report_facts(tx, week, true), http::Language::nb);
    });
    EXPECT_TRUE(file.starts_with("\xEF\xBB\xBF\"tabell\",\"hva\",\"kom inn\""));
    EXPECT_TRUE(has(file, "\"Etter enhet\",\"'=1+1\",\"6\""));
    EXPECT_TRUE(has(file, "\"I alt\",\"Uke 47, 2026\",\"6\",\"ikke målt\""));
}

TEST(Waits, TellTheMiddleAndTheNinetiethToWithinFivePerCent)
{
    std::mt19937 chance(3);
    std::vector<std::int64_t> all;
    Waits waits;
    for (int i = 0; i < 5'000; ++i) {
        const std::int64_t minutes = static_cast<std::int64_t>(std::exp(static_cast<double>(chance() % 1'000) / 90));
        all.push_back(minutes);
        ++waits[class_of(minutes)];
    }
    std::ranges::sort(all);
    for (const int per_cent : {50, 90}) {
        const double right = static_cast<double>(all[all.size() * static_cast<std::size_t>(per_cent) / 100 - 1]);
        EXPECT_NEAR(static_cast<double>(percentile(waits, per_cent)), right, right * 0.06 + 0.5);
    }
    EXPECT_EQ(percentile({}, 50), 0);
}

TEST(Periods, AreWeeksMonthsQuartersAndYears)
{
    const Date day{2026, 11, 22};
    EXPECT_EQ(period_of(Step::week, day), (Period{Step::week, {2026, 11, 16}, {2026, 11, 22}}));
    EXPECT_EQ(period_of(Step::quarter, day), (Period{Step::quarter, {2026, 10, 1}, {2026, 12, 31}}));
    EXPECT_EQ(before(period_of(Step::month, {2026, 1, 31})), (Period{Step::month, {2025, 12, 1}, {2025, 12, 31}}));
    EXPECT_EQ(after(period_of(Step::year, day)), (Period{Step::year, {2027, 1, 1}, {2027, 12, 31}}));
    EXPECT_EQ(week_of({2027, 1, 1}).number, 53);
    EXPECT_EQ(week_of({2027, 1, 1}).year, 2026);
    EXPECT_EQ(week_of({2026, 1, 1}).number, 1);
    EXPECT_EQ(period_words(period_of(Step::quarter, day), http::Language::nb), "4. kvartal 2026");
}

} // namespace
} // namespace samband::insight
