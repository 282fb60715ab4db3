#include "ledger/read.h"
#include "rulings/ask.h"
#include "rulings/set_situation.h"
#include "support/digest.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

class Asking : public test::Town {
protected:
    void SetUp() override
    {
        add_queries("src/whole/whole.sql", test::WholeDatabase::queries());
        test::Town::SetUp();
    }
    std::string everything()
    {
        return read([](db::Reading& tx) { return test::WholeDatabase::of(tx); });
    }
    rulebook::Ruling asked_by(const std::string& name, const std::string& unit_name = "")
    {
        const people::Person asker = person(name);
        return read([&](db::Reading& tx) {
            const std::vector<Id> matter = unit_name.empty() ? std::vector<Id>{} : people::line_of(tx, unit(unit_name));
            return ask(tx, asker, on_the_website(), matter);
        });
    }
    static rulebook::Question on_the_website()
    {
        rulebook::Question question;
        question.act = rulebook::Act::publish;
        question.channel = rulebook::Channel::website;
        return question;
    }
};
SAMBAND_ON_BOTH_DATABASES(Asking);

TEST_P(Asking, LeavesNoTraceAtAll)
{
    adopt("loten");
    const std::string before = everything();
    for (const char* name : {"Mona", "Kari", "Leif", "Enok"}) asked_by(name);
    const people::Person leif = person("Leif");
    write([&](db::Writing& tx) { ask(tx, leif, on_the_website()); }); // nor where it could write
    EXPECT_EQ(everything(), before);
    EXPECT_NE(before.find("rulebook-adopted"), std::string::npos) << "the digest sees what is written";
}

TEST_P(Asking, KnowsRolesInTheMatter)
{
    adopt("starter");
    EXPECT_EQ(asked_by("Leif", "Hjemmetjenesten").outcome, rulebook::Outcome::allowed);
    EXPECT_EQ(asked_by("Dina", "Hjemmetjenesten").outcome, rulebook::Outcome::allowed)
        << "a director's field is the line below";
    const rulebook::Ruling abroad = asked_by("Gro", "Hjemmetjenesten");
    EXPECT_EQ(abroad.outcome, rulebook::Outcome::approval);
    EXPECT_EQ(abroad.approval, std::vector{rulebook::Role::unit_leader});
    EXPECT_EQ(asked_by("Kari", "Hjemmetjenesten").outcome, rulebook::Outcome::allowed);
}

TEST_P(Asking, WhoLeadsOneUnitOnlyWorksInAnother)
{
    adopt("starter");
    write([&](db::Writing& tx) {
        people::give_mandate(tx, Id(),
                             {.person = person_id("Gro"), .unit = unit("Hjemmetjenesten"), .role = "employee"});
    });
    const rulebook::Ruling ruling = asked_by("Gro", "Hjemmetjenesten");
    EXPECT_EQ(ruling.outcome, rulebook::Outcome::approval);
    EXPECT_EQ(ruling.approval, std::vector{rulebook::Role::nearest_leader});
}

TEST_P(Asking, KnowsTheSituation)
{
    adopt("loten");
    const people::Person mona = person("Mona");
    EXPECT_EQ(asked_by("Kari").outcome, rulebook::Outcome::allowed);
    write([&](db::Writing& tx) { set_situation(tx, mona, rulebook::Situation::crisis, ""); });
    const rulebook::Ruling ruling = asked_by("Kari");
    EXPECT_EQ(ruling.outcome, rulebook::Outcome::refer);
    EXPECT_EQ(ruling.because.front().section, "4.1.15");
}

TEST_P(Asking, ToActRecordsARefusalWithItsClausesOnly)
{
    adopt("loten");
    const people::Person mona = person("Mona"), kari = person("Kari");
    const Id subject = *Id::parse("01936e5a-0000-7000-8000-000000000009");
    const auto act = [&] {
        return write([&](db::Writing& tx) { return ask_to_act(tx, kari, on_the_website(), subject); });
    };
    EXPECT_FALSE(act().refused());
    const auto recorded = [&] { return read([&](db::Reading& tx) { return ledger::history(tx, subject); }); };
    EXPECT_TRUE(recorded().empty()) << "what may be done is recorded by the act itself";

    write([&](db::Writing& tx) { set_situation(tx, mona, rulebook::Situation::crisis, ""); });
    EXPECT_TRUE(act().refused());
    ASSERT_EQ(recorded().size(), 1u);
    EXPECT_EQ(recorded()[0].kind, "publish-refused");
    EXPECT_EQ(recorded()[0].by, person_id("Kari"));
    const Json ruling = *recorded()[0].content.find("ruling");
    EXPECT_EQ(ruling.find("because")->items().front().find("section")->string(), "4.1.15");
    EXPECT_FALSE(recorded()[0].content.find("rulebook")->string().empty());
}

} // namespace
} // namespace samband::rulings
