#include "publishing/desk.h"

namespace samband::publishing {
namespace {

/// Løten: units send in, the communications office says yes (Løten 3.3).
class Approval : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    std::vector<Id> waits_for(const std::string& who)
    {
        const people::Person asked = person(who);
        std::vector<Id> ids;
        for (const Post& post : read([&](db::Reading& tx) { return waiting_for(tx, asked); })) ids.push_back(post.id);
        return ids;
    }
};
SAMBAND_ON_BOTH_DATABASES(Approval);

TEST_P(Approval, ALeaderMayNotPublishAlone)
{
    const Post post = start("Leif", story());
    const ActOutcome outcome = publish("Leif", post);
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(outcome.ruling.outcome, rulebook::Outcome::approval);
    EXPECT_EQ(first_section(outcome.ruling), "loten 3.3");
    EXPECT_EQ(now_is(post).state, State::draft);
    EXPECT_EQ(now_is(post).version, post.version);
    EXPECT_EQ(kinds(post), "publish-refused") << "the refusal is recorded";
    EXPECT_EQ(history(post).back().content.find("tried")->string(), "publish");
}

TEST_P(Approval, SentApprovedAndPublishedByItsAuthor)
{
    const ActOutcome sent = send("Leif", start("Leif", story()));
    ASSERT_TRUE(sent.done);
    EXPECT_EQ(sent.post.state, State::sent);
    EXPECT_EQ(sent.post.asked_roles, std::vector<std::string>{"communications-officer"});
    const ActOutcome approved = approve("Kari", sent.post);
    ASSERT_TRUE(approved.done);
    EXPECT_EQ(approved.post.state, State::approved);
    EXPECT_EQ(approved.post.approved_revision, 1);
    EXPECT_EQ(approved.post.approved_by, person_id("Kari"));
    const ActOutcome out = publish("Leif", approved.post);
    ASSERT_TRUE(out.done);
    EXPECT_EQ(out.post.state, State::published);
    EXPECT_EQ(out.post.look_by, std::nullopt) << "two have seen it";
    EXPECT_EQ(kinds(out.post), "post-sent post-approved post-published");
    EXPECT_EQ(now_is(out.post).version, out.post.version);
}

TEST_P(Approval, NobodySaysYesToTheirOwn)
{
    write([&](db::Writing& tx) {
        people::give_mandate(
            tx, Id(), {.person = person_id("Leif"), .unit = unit("Kommunikasjon"), .role = "communications-officer"});
    });
    const Post sent = send("Sara", start("Leif", story())).post;
    ASSERT_EQ(sent.state, State::sent);
    const ActOutcome own = approve("Leif", sent);
    EXPECT_FALSE(own.done);
    EXPECT_EQ(now_is(sent).state, State::sent);
    EXPECT_EQ(kinds(sent), "post-sent publish-refused");
    EXPECT_EQ(history(sent).back().by, person_id("Leif"));
    EXPECT_EQ(history(sent).back().content.find("tried")->string(), "approve");
    EXPECT_TRUE(approve("Kari", sent).done);
}

TEST_P(Approval, NorToWhatTheyRewrote)
{
    const Post rewritten = save("Kari", start("Leif", story()), story("Karis ord"));
    const Post sent = send("Leif", rewritten).post;
    EXPECT_FALSE(approve("Kari", sent).done);
    EXPECT_TRUE(waits_for("Kari").empty());
}

TEST_P(Approval, IsAskedOfTheRoleAlone)
{
    const Post sent = send("Leif", start("Leif", story())).post;
    EXPECT_FALSE(approve("Gro", sent).done);
    EXPECT_FALSE(approve("Wenche", sent).done);
    EXPECT_EQ(waits_for("Kari"), std::vector{sent.id});
    EXPECT_TRUE(waits_for("Gro").empty());
    EXPECT_TRUE(waits_for("Leif").empty());
}

TEST_P(Approval, HoldsForExactlyOneRevision)
{
    const Post approved = approve("Kari", send("Leif", start("Leif", story())).post).post;
    const Post edited = save("Leif", approved, story("Etter godkjenningen"));
    EXPECT_EQ(edited.state, State::draft);
    EXPECT_EQ(edited.approved_revision, std::nullopt);
    EXPECT_EQ(edited.approved_by, std::nullopt);
    EXPECT_EQ(edited.revision, 2);
    EXPECT_FALSE(publish("Leif", edited).done);
    EXPECT_EQ(kinds(edited), "post-sent post-approved post-voided publish-refused");
    EXPECT_EQ(history(edited)[2].content.find("was")->string(), "approved");
}

TEST_P(Approval, IsOfWhatWasSeen)
{
    const Post sent = send("Leif", start("Leif", story())).post;
    const Post edited = save("Sara", sent, story("Byttet ut"));
    EXPECT_EQ(edited.state, State::draft);
    EXPECT_EQ(test::problem_of([&] { approve("Kari", sent); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { approve("Kari", edited); }), ProblemCode::conflict) << "a draft waits for nobody";
}

TEST_P(Approval, IsSentBackWithAComment)
{
    const Post sent = send("Leif", start("Leif", story())).post;
    EXPECT_EQ(test::problem_of([&] { send_back("Kari", sent, "  "); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { send_back("Kari", sent, std::string(2'001, 'x')); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { send_back("Gro", sent, "Nei"); }), ProblemCode::forbidden);
    const Post back = send_back("Kari", sent, " Skriv hvor dere flytter fra. ");
    EXPECT_EQ(back.state, State::draft);
    EXPECT_EQ(back.comment, "Skriv hvor dere flytter fra.");
    EXPECT_TRUE(back.asked_roles.empty());
    EXPECT_EQ(send("Leif", back).post.comment, "");
    EXPECT_EQ(kinds(back), "post-sent post-sent-back post-sent");
}

TEST_P(Approval, IsNotAskedForWhatNeedsNone)
{
    EXPECT_EQ(test::problem_of([&] { send("Kari", start("Kari", story(), "Kommunikasjon")); }), ProblemCode::conflict);
    EXPECT_TRUE(publish("Leif", start("Leif", story("Internt", {"intranet"}))).done)
        << "the intranet is every unit's (Løten 2.4)";
}

TEST_P(Approval, IsNotAskedForWhatCannotGoOut)
{
    const auto refused = [&](const Content& content) {
        return test::problem_of([&] { send("Leif", start("Leif", content)); });
    };
    EXPECT_EQ(refused(story("  ")), ProblemCode::invalid);
    EXPECT_EQ(refused(story("Ingen vei ut", {})), ProblemCode::invalid);
    Content empty = story();
    empty.body = "\n";
    EXPECT_EQ(refused(empty), ProblemCode::invalid);
    const Post post = start("Leif", story());
    const people::Person leif = person("Leif");
    const auto stopped = [&] { write([&](db::Writing& tx) { send_post(tx, leif, post.id, post.version, true); }); };
    EXPECT_EQ(test::problem_of(stopped), ProblemCode::invalid) << "the reading stops it";
    EXPECT_EQ(kinds(post), "");
}

} // namespace
} // namespace samband::publishing
