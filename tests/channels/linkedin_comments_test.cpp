#include "channels/linkedin/comment_urn.h"
#include "channels/linkedin/linkedin.h"
#include "channels/linkedin/look_for_comments.h"
#include "channels/network_world.h"
#include "channels/networks/comment_order.h"

namespace samband::channels::linkedin {

using namespace network_test;
using networks::CommentAct;
using networks::CommentCame;

/// What people say under the page's posts, and our answers.
class LinkedInComments : public NetworkTest {
protected:
    LinkedInComments() : NetworkTest(simulator())
    {
        account.settings["organization"] = "5515715";
        account.driver = "linkedin";
        secret = "organisation-token";
    }
    void SetUp() override
    {
        NetworkTest::SetUp();
        variant = {};
        variant.text = "Takk for at du sier fra. Hilsen Kari";
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("linkedin.mjs");
        return one;
    }

    std::string comment(const std::string& said, const std::string& parent = {},
                        const std::string& by = "urn:li:person:Ola_1")
    {
        const std::string told =
            simulator_.make("comment", R"({"on": "urn:li:activity:700", "parent": ")" + parent + R"(", "by": ")" + by +
                                           R"(", "text": ")" + said + "\"}");
        return text(parse_json(told), "last_comment");
    }
    void order(CommentAct act, const std::string& about) { networks::order_comment(variant, {act, about, {}}); }
    Json of_comment(const std::string& urn)
    {
        const Json all = state();
        const Json* found = all.find("comments")->find(urn);
        return found ? *found : Json();
    }
    std::size_t said(const std::string& what)
    {
        const Json all = state();
        std::size_t times = 0;
        for (const auto& [id, one] : all.find("comments")->members()) times += text(one, "text") == what ? 1 : 0;
        return times;
    }
    CommentsFound look(std::int64_t since_s = 3'600)
    {
        const Instant now = machine_now();
        return look_for_comments(*http_, account, secret, now.plus_s(-since_s), now.plus_s(60));
    }

    LinkedIn port{http_};
};

TEST_F(LinkedInComments, AnAnswerStandsInTheLineAndIsThePages)
{
    const std::string first = comment("Når åpner badet?");
    const std::string second = comment("Lurer på det samme.", first);
    order(CommentAct::reply, second);
    const Result result = ship(port);
    const Sent& sent = as<Sent>(result);
    const Json answer = of_comment(sent.foreign_id);
    EXPECT_EQ(text(answer, "parent"), first);
    EXPECT_EQ(text(answer, "text"), variant.text);
    EXPECT_EQ(text(answer, "by"), "urn:li:organization:5515715");
    EXPECT_TRUE(
        sent.receipt.starts_with("https://www.linkedin.com/feed/update/urn:li:activity:700/?commentUrn=urn%3A"));
    EXPECT_EQ(as<Sent>(find(port)).foreign_id, sent.foreign_id);
}

TEST_F(LinkedInComments, AnAnswerWhoseAnswerWasLostIsFound)
{
    const std::string first = comment("Når åpner badet?");
    int number = 0;
    for (const char* kind : {"lose-reply", "reset", "half-close"}) {
        variant = {};
        variant.text = "Svar nummer " + std::to_string(++number);
        order(CommentAct::reply, first);
        simulator_.fault(R"({"on": "POST .*/comments", "kind": ")" + std::string(kind) + "\"}");
        EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("answer-lost")) << kind;
        as<Sent>(find(port));
        EXPECT_EQ(said(variant.text), 1u);
    }
    variant.text = "Aldri kommet fram.";
    as<Later>(find(port));
    comment(variant.text, first); // by somebody else
    as<Later>(find(port));
}

TEST_F(LinkedInComments, RemovingMayBeDoneAgainAndHidingIsRefused)
{
    const std::string first = comment("Drittsekk");
    order(CommentAct::hide, first);
    EXPECT_EQ(as<Refused>(ship(port)).error, "cannot-hide");
    order(CommentAct::message, "urn:li:person:1");
    EXPECT_EQ(as<Refused>(ship(port)).error, "cannot-write");
    for (int i = 0; i < 2; ++i) {
        order(CommentAct::remove, first);
        EXPECT_EQ(as<Sent>(ship(port)).foreign_id, first);
        EXPECT_TRUE(of_comment(first).is_null());
    }
    simulator_.fault(R"({"on": "GET /rest/posts", "kind": "answer", "status": 404, "body": {"message": "gone"}})");
    EXPECT_TRUE(as<Refused>(ship(port)).error.starts_with("not-there: "));
}

TEST_F(LinkedInComments, WhatCannotGoIsRefusedWithoutAskingAnybody)
{
    order(CommentAct::reply, comment("Når?"));
    variant.text.assign(1'251, 'a');
    EXPECT_EQ(as<Refused>(ship(port)).error, "too-long");
    variant.text = "Hei";
    for (const char* id : {"", "1", "urn:li:comment:(urn:li:person:1,2)", "urn:li:comment:(urn:li:activity:1,2)/../x",
                           "urn:li:comment:(urn:li:activity:1,2?x)"}) {
        order(CommentAct::reply, id);
        EXPECT_EQ(as<Refused>(ship(port)).error, "not-there") << id;
    }
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST_F(LinkedInComments, ThatTheRightToCommentsIsMissingKeepsNoPostsBack)
{
    order(CommentAct::reply, comment("Når?"));
    simulator_.fault(R"({"on": "POST .*/comments", "kind": "answer", "status": 403, "body": {"message": "no"}})");
    EXPECT_TRUE(as<Refused>(ship(port)).error.starts_with("permission-missing: "));
}

TEST_F(LinkedInComments, ComesOutOnceWhateverHappens)
{
    const std::string first = comment("Når åpner badet?");
    for (int seed = 1; seed <= 40; ++seed) {
        variant.text = "Svar nummer " + std::to_string(seed);
        order(CommentAct::reply, first);
        simulator_.seed(
            R"({"seed": )" + std::to_string(seed * 104'729) +
            R"(, "rate": 0.4, "kinds": [{"kind": "lose-reply"}, {"kind": "lose-request"}, {"kind": "reset"},)"
            R"({"kind": "half-close"}, {"kind": "answer", "status": 503}, {"kind": "answer", "status": 429}]})");
        bool asking = false;
        for (int tries = 0;; ++tries) {
            ASSERT_LT(tries, 80) << "seed " << seed;
            const Result result = asking ? find(port) : ship(port);
            if (std::holds_alternative<Sent>(result)) break;
            const auto* later = std::get_if<Later>(&result);
            asking = later ? asking && later->whole_account : true;
        }
        ASSERT_EQ(said(variant.text), 1u) << "seed " << seed;
    }
}

TEST_F(LinkedInComments, AreTakenInWithTheirLineTheirAuthorAndTheirName)
{
    simulator_.set(R"({"people": {"Ola_1": "Ola Nordmann"}})");
    const std::string first = comment("Når åpner badet?");
    const std::string second = comment("Lurer på det samme.", first, "urn:li:person:Per");
    const std::string ours = comment("Klokka ti.", first, "urn:li:organization:5515715");
    const CommentsFound found = look();
    EXPECT_FALSE(found.stopped);
    ASSERT_EQ(found.came.size(), 3u);
    const CommentCame& one = found.came[0];
    EXPECT_EQ(one.foreign_id, first);
    EXPECT_EQ(one.conversation, first);
    EXPECT_EQ(one.post, "urn:li:activity:700");
    EXPECT_EQ(one.from_id, "urn:li:person:Ola_1");
    EXPECT_EQ(one.from, "Ola Nordmann");
    EXPECT_EQ(one.text, "Når åpner badet?");
    EXPECT_FALSE(one.is_ours);
    EXPECT_FALSE(one.is_private);
    EXPECT_NE(one.raw.find("Når åpner badet?"), std::string::npos);
    EXPECT_EQ(found.came[1].conversation, first);
    EXPECT_EQ(found.came[1].from, "") << "whom the app may not see has no name";
    EXPECT_EQ(found.came[1].foreign_id, second);
    EXPECT_TRUE(found.came[2].is_ours);
    EXPECT_EQ(found.came[2].foreign_id, ours);
}

TEST_F(LinkedInComments, EditsAndDeletionsAreToldAfterWhatTheyChange)
{
    const std::string first = comment("Når åpner badet?");
    const std::string second = comment("Feil.");
    simulator_.make("edit_comment", R"({"id": ")" + first + R"(", "text": "Når åpner hallen?"})");
    simulator_.make("remove_comment", R"({"id": ")" + second + "\"}");
    const CommentsFound found = look();
    std::vector<std::pair<std::string, CommentCame::Verb>> told;
    for (const CommentCame& came : found.came) told.emplace_back(came.foreign_id, came.verb);
    using Verb = CommentCame::Verb;
    EXPECT_EQ(std::ranges::count(told, std::pair(first, Verb::said)), 1);
    EXPECT_EQ(std::ranges::count(told, std::pair(first, Verb::edited)), 1);
    EXPECT_EQ(std::ranges::count(told, std::pair(second, Verb::removed)), 1);
    EXPECT_EQ(std::ranges::count(told, std::pair(second, Verb::said)), 0) << "it was gone when it was asked for";
}

TEST_F(LinkedInComments, WhatStoppedHalfwayGoesOnFromThere)
{
    for (int i = 0; i < 130; ++i) comment("Spørsmål " + std::to_string(i));
    simulator_.fault(R"({"on": "GET /rest/socialActions/.*00091$", "kind": "answer", "status": 429})");
    const CommentsFound first = look();
    ASSERT_TRUE(first.stopped);
    EXPECT_EQ(first.stopped->word, "limit-reached");
    EXPECT_EQ(first.came.size(), 45u);
    const CommentsFound rest =
        look_for_comments(*http_, account, secret, first.seen_until.plus_s(-1), machine_now().plus_s(60));
    EXPECT_FALSE(rest.stopped);
    std::set<std::string> all;
    for (const auto* some : {&first, &rest})
        for (const CommentCame& came : some->came) all.insert(came.text);
    EXPECT_EQ(all.size(), 130u);
}

TEST_F(LinkedInComments, OneThatIsNotShownKeepsNoneOfTheOthersBack)
{
    const std::string first = comment("Først");
    comment("Midt i");
    comment("Sist");
    for (const char* status : {"400", "403", "422"}) {
        simulator_.fault(R"({"on": "GET /rest/socialActions/", "kind": "answer", "status": )" + std::string(status) +
                         "}");
        const CommentsFound found = look();
        EXPECT_FALSE(found.stopped) << status;
        EXPECT_EQ(found.came.size(), 2u) << status;
        ASSERT_EQ(found.unread.size(), 1u) << status;
        EXPECT_EQ(found.unread[0].foreign_id, first + ".not-shown");
        EXPECT_NE(found.unread[0].raw.find("COMMENT"), std::string::npos) << found.unread[0].raw;
        EXPECT_FALSE(found.unread[0].why.empty());
    }
    for (const char* status : {"401", "426", "429", "503"}) {
        simulator_.fault(R"({"on": "GET /rest/socialActions/", "kind": "answer", "status": )" + std::string(status) +
                         "}");
        const CommentsFound found = look();
        EXPECT_TRUE(found.stopped) << status;
        EXPECT_TRUE(found.unread.empty()) << status;
    }
}

TEST_F(LinkedInComments, ThatTheyCannotBeReadIsToldByTheAccountsHealth)
{
    const Instant now = *from_rfc3339("2026-11-22T14:00:00Z");
    simulator_.set(
        R"({"tokens": {"organisation-token": {"expires_at": 0, "scopes": ["w_organization_social", "r_organization_social"]}}})");
    EXPECT_EQ(port.health(account, secret, now).trouble, "");
    account.state = AccountState::open;
    account.settings["takes_in"] = true;
    EXPECT_EQ(port.health(account, secret, now).trouble, "permission-missing");
    EXPECT_EQ(look().stopped->word, "permission-missing");
}

TEST(LinkedInCommentNames, AreReadAsTheyStandInBothForms)
{
    EXPECT_EQ(comment_urn_of("urn:li:comment:(activity:6,7)")->text(), "urn:li:comment:(urn:li:activity:6,7)");
    EXPECT_EQ(comment_urn_of("urn:li:comment:(urn:li:ugcPost:6,7)")->under, "urn:li:ugcPost:6");
    for (const char* wrong : {"", "urn:li:comment:()", "urn:li:comment:(activity:6)", "urn:li:comment:(activity:6,)",
                              "urn:li:comment:(person:6,7)", "urn:li:comment:(activity:6,7", "urn:li:share:6"})
        EXPECT_FALSE(comment_urn_of(wrong)) << wrong;
}

} // namespace samband::channels::linkedin
