#include "base/problem.h"
#include "ledger/read.h"
#include "rulings/ask.h"
#include "rulings/in_force.h"
#include "rulings/set_situation.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

class AdoptedRules : public test::Town {
protected:
    Adopted adopted(const std::string& book, Instant from, const std::string& decision = "K-sak 1/26")
    {
        const people::Person by = person("Rolf");
        return write(
            [&](db::Writing& tx) { return adopt_rulebook(tx, by, std::string(*shipped_text(book)), from, decision); });
    }
    std::string name_in_force()
    {
        return read([](db::Reading& tx) { return in_force(tx)->name; });
    }
};
SAMBAND_ON_BOTH_DATABASES(AdoptedRules);

TEST_P(AdoptedRules, NothingIsInForceBeforeTheFirst)
{
    EXPECT_EQ(test::problem_of([&] { name_in_force(); }), ProblemCode::unavailable);
}

TEST_P(AdoptedRules, HoldFromTheirDate)
{
    adopted("loten", now());
    adopted("starter", now().plus_s(3600));
    EXPECT_EQ(name_in_force(), "loten");
    later_s(3599);
    EXPECT_EQ(name_in_force(), "loten");
    later_s(1);
    EXPECT_EQ(name_in_force(), "starter");
}

TEST_P(AdoptedRules, KeepEveryVersionNewestFirst)
{
    const Adopted first = adopted("loten", now(), "  K-sak 12/26 ");
    const Adopted second = adopted("starter", now().plus_s(60));
    read([&](db::Reading& tx) {
        const std::vector<Adopted> versions = adopted_versions(tx);
        ASSERT_EQ(versions.size(), 2u);
        EXPECT_EQ(versions[0].id, second.id);
        EXPECT_EQ(versions[1].decision, "K-sak 12/26");
        EXPECT_EQ(versions[1].hash, rulebook::rulebook_hash(*shipped_text("loten")));
        EXPECT_EQ(adopted_version(tx, first.id)->name, "loten");
    });
    EXPECT_EQ(test::problem_of([&] { read([](db::Reading& tx) { adopted_version(tx, Id()); }); }),
              ProblemCode::not_found);
}

TEST_P(AdoptedRules, AreRecordedWithDecisionAndText)
{
    const Adopted first = adopted("loten", now());
    const auto history = read([&](db::Reading& tx) { return ledger::history(tx, first.id); });
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].kind, "rulebook-adopted");
    EXPECT_EQ(history[0].by, person_id("Rolf"));
    EXPECT_EQ(history[0].content.find("hash")->string(), first.hash);
}

TEST_P(AdoptedRules, AreNotAdoptedBackInTimeUnnamedOrUnread)
{
    adopted("loten", now());
    EXPECT_EQ(test::problem_of([&] { adopted("starter", now()); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { adopted("starter", now().plus_s(60), "  "); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { adopted("starter", now().plus_s(60), std::string(most_decision + 1, 'x')); }),
              ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { adopt_text("name = \"egen\"\nshort = 7\n"); }), ProblemCode::invalid);
    EXPECT_EQ(read([](db::Reading& tx) { return adopted_versions(tx).size(); }), 1u);
}

TEST_P(AdoptedRules, TheSituationIsSetByThoseWhoMay)
{
    const people::Person mona = person("Mona"), leif = person("Leif");
    const auto set = [&](const people::Person& by, rulebook::Situation situation,
                         const std::string& message = "Kok vannet.") {
        return test::problem_of([&] { write([&](db::Writing& tx) { set_situation(tx, by, situation, message); }); });
    };
    EXPECT_EQ(set(leif, rulebook::Situation::crisis), ProblemCode::forbidden);
    EXPECT_EQ(set(mona, rulebook::Situation::normal), ProblemCode::conflict);
    EXPECT_EQ(set(mona, rulebook::Situation::crisis, std::string(most_message + 1, 'x')), ProblemCode::invalid);
    EXPECT_EQ(set(mona, rulebook::Situation::crisis), std::nullopt);
    EXPECT_EQ(set(mona, rulebook::Situation::crisis), ProblemCode::conflict);
    const SituationNow in_crisis = read([](db::Reading& tx) { return situation_now(tx); });
    EXPECT_EQ(in_crisis.situation, rulebook::Situation::crisis);
    EXPECT_EQ(in_crisis.message, "Kok vannet.");
    EXPECT_EQ(in_crisis.since, now());
    later_s(1);
    EXPECT_EQ(set(mona, rulebook::Situation::normal, ""), std::nullopt);
    EXPECT_EQ(read([](db::Reading& tx) { return situation(tx); }), rulebook::Situation::normal);
}

} // namespace
} // namespace samband::rulings
