#include "publishing/desk.h"

namespace samband::publishing {
namespace {

/// The same post, let out the way each municipality has adopted.
class Ways : public Desk {};
SAMBAND_ON_BOTH_DATABASES(Ways);

TEST_P(Ways, HattfjelldalLetsLeadersPublishInTheirField)
{
    adopt("hattfjelldal");
    const ActOutcome own = publish("Leif", start("Leif", story()));
    ASSERT_TRUE(own.done) << first_section(own.ruling);
    EXPECT_EQ(own.ruling.because.front().section.substr(0, 1), "6");
    const ActOutcome officers = publish("Kari", start("Kari", story(), "Kommunikasjon"));
    EXPECT_TRUE(officers.done);
}

TEST_P(Ways, SaltdalAsksTheServiceOfficeToRunTheAccounts)
{
    adopt("saltdal");
    EXPECT_TRUE(publish("Leif", start("Leif", story())).done) << "leaders inform of their service (Saltdal 3.1)";
    const ActOutcome social = publish("Leif", start("Leif", story("På Facebook", {"website", "facebook"})));
    EXPECT_FALSE(social.done);
    EXPECT_TRUE(social.ruling.refused());
    EXPECT_EQ(first_section(social.ruling), "saltdal 7.1");
    EXPECT_EQ(kinds(social.post), "publish-refused");
}

TEST_P(Ways, KlaebuLetsAdvisersMakeKnownWhatIsTheirs)
{
    adopt("klabu");
    const ActOutcome adviser = publish("Sara", start("Sara", story()));
    ASSERT_TRUE(adviser.done) << first_section(adviser.ruling);
    EXPECT_EQ(first_section(adviser.ruling), "klabu Fagsjefer og rådgivere");
    EXPECT_TRUE(publish("Wenche", start("Wenche", story(), "Kommunikasjon")).done);
}

/// The starter: one person may do it alone, and another looks at it within a day.
class OnePerson : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("starter");
    }
    std::size_t to_look(const std::string& who)
    {
        const Id id = person_id(who);
        return read([&](db::Reading& tx) { return to_look_at(tx, id).size(); });
    }
};
SAMBAND_ON_BOTH_DATABASES(OnePerson);

TEST_P(OnePerson, IsLookedAtByAnotherWithinADay)
{
    const Post out = publish("Leif", start("Leif", story())).post;
    EXPECT_EQ(out.look_by, now().plus_s(24 * 3600));
    EXPECT_EQ(out.published_by, person_id("Leif"));
    EXPECT_EQ(to_look("Leif"), 0u);
    EXPECT_EQ(to_look("Kari"), 1u);
    EXPECT_EQ(test::problem_of([&] { look("Leif", out); }), ProblemCode::forbidden);
    const Post looked = look("Kari", out);
    EXPECT_EQ(looked.look_by, std::nullopt);
    EXPECT_EQ(looked.state, State::published);
    EXPECT_EQ(kinds(out), "post-published post-looked-at");
    EXPECT_EQ(to_look("Kari"), 0u);
    EXPECT_EQ(test::problem_of([&] { look("Kari", looked); }), ProblemCode::conflict);
}

TEST_P(OnePerson, TwoHaveSeenWhatOneWroteAndAnotherLetOut)
{
    EXPECT_EQ(publish("Leif", start("Sara", story())).post.look_by, std::nullopt);
}

TEST_P(OnePerson, WhoRewroteItLooksAtNothing)
{
    const Post out = publish("Leif", save("Leif", start("Sara", story()), story("Leifs ord"))).post;
    EXPECT_TRUE(out.look_by);
    EXPECT_EQ(test::problem_of([&] { look("Leif", out); }), ProblemCode::forbidden);
    EXPECT_EQ(look("Sara", out).look_by, std::nullopt) << "the author is another than who let it out";
}

TEST_P(OnePerson, ACorrectionIsLookedAtAnew)
{
    const Post looked = look("Kari", publish("Leif", start("Leif", story())).post);
    later_s(3600);
    const Post corrected = correct("Leif", looked, story("Rettet"), "Feil dato.").post;
    EXPECT_EQ(corrected.look_by, now().plus_s(24 * 3600));
}

TEST_P(OnePerson, AnAdviserAsksTheNearestLeader)
{
    const Post sent = send("Sara", start("Sara", story())).post;
    EXPECT_EQ(sent.asked_roles, std::vector<std::string>{"nearest-leader"});
    EXPECT_FALSE(approve("Gro", sent).done);
    EXPECT_FALSE(approve("Dina", sent).done) << "the nearest, not the one above";
    EXPECT_TRUE(approve("Leif", sent).done);
}

TEST_P(OnePerson, WhereTheLeaderWroteItTheNextAboveIsAsked)
{
    const Post sent = send("Sara", save("Leif", start("Sara", story()), story("Leifs ord"))).post;
    EXPECT_FALSE(approve("Leif", sent).done);
    EXPECT_TRUE(approve("Dina", sent).done);
}

TEST_P(OnePerson, TheRoleIsThatOfTheField)
{
    write([&](db::Writing& tx) {
        people::give_mandate(tx, Id(), {.person = person_id("Sara"), .unit = unit("Skole"), .role = "specialist"});
    });
    const Post sent = send("Sara", start("Sara", story("Skoleruta"), "Skole")).post;
    EXPECT_FALSE(approve("Leif", sent).done) << "who leads another unit is not asked";
    EXPECT_TRUE(approve("Gro", sent).done);
}

} // namespace
} // namespace samband::publishing
