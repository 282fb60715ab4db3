#include "channels/meta/facebook.h"
#include "channels/meta/instagram.h"
#include "channels/network_world.h"
#include "channels/networks/comment_order.h"

namespace samband::channels::meta {

using namespace network_test;
using networks::CommentAct;

/// Answers to what strangers say, on the page and on Instagram.
class MetaComments : public NetworkTest {
protected:
    MetaComments() : NetworkTest(simulator())
    {
        account.settings["page_id"] = "100200300";
        account.settings["instagram_id"] = "17841400000000001";
        account.driver = "facebook";
        secret = "page-token";
        variant = {};
        variant.text = "Takk for at du sier fra. Hilsen Kari";
    }
    void SetUp() override
    {
        NetworkTest::SetUp();
        if (IsSkipped()) return;
        variant = {};
        variant.text = "Takk for at du sier fra. Hilsen Kari";
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("meta.mjs");
        return one;
    }

    /// A stranger says it, under a post of ours or under another comment.
    std::string comment(const std::string& said, const std::string& parent = {}, const std::string& on = "100200300_77")
    {
        const std::string told = simulator_.make(
            "comment", R"({"on": ")" + on + R"(", "parent": ")" + parent +
                           R"(", "by": {"id": "555", "name": "Ola Nordmann"}, "text": ")" + said + "\"}");
        return text(parse_json(told), "last_comment");
    }
    std::string instagram_comment(const std::string& said)
    {
        simulator_.set(R"({"media": {"1780": {"id": "1780", "caption": "Vann", "created": 1}}})");
        return comment(said, {}, "1780");
    }
    void message(const std::string& by, bool to_instagram = false, std::int64_t at = 0)
    {
        simulator_.make("message", R"({"by": {"id": ")" + by + R"(", "name": "Ola"}, "text": "Hei?", "at": )" +
                                       std::to_string(at) + R"(, "instagram": )" + (to_instagram ? "true" : "false") +
                                       "}");
    }
    void order(CommentAct act, const std::string& about) { networks::order_comment(variant, {act, about, {}}); }

    /// How many comments say that.
    std::size_t said(const std::string& what)
    {
        const Json all = state();
        std::size_t count = 0;
        for (const auto& [id, one] : all.find("comments")->members()) count += text(one, "text") == what ? 1 : 0;
        return count;
    }
    Json of_comment(const std::string& id)
    {
        const Json all = state();
        const Json* found = all.find("comments")->find(id);
        return found ? *found : Json();
    }

    Facebook facebook{http_};
    Instagram instagram{http_};
};

TEST_F(MetaComments, AnAnswerStandsUnderTheCommentAndIsOurs)
{
    const std::string first = comment("Når kommer vannet?");
    order(CommentAct::reply, first);
    const Result result = ship(facebook);
    const Sent& sent = as<Sent>(result);
    EXPECT_TRUE(sent.confirmed);
    EXPECT_EQ(sent.receipt, "https://www.facebook.com/" + sent.foreign_id);
    const Json answer = of_comment(sent.foreign_id);
    EXPECT_EQ(text(answer, "parent"), first);
    EXPECT_EQ(text(answer, "text"), variant.text);
    EXPECT_EQ(text(*answer.find("from"), "id"), "100200300");
    EXPECT_EQ(count("posts"), 1u); // nothing is posted
}

TEST_F(MetaComments, AnAnswerOnInstagramStandsUnderTheComment)
{
    const std::string first = instagram_comment("Så fint!");
    order(CommentAct::reply, first);
    account.driver = "instagram";
    const Result result = ship(instagram);
    EXPECT_EQ(text(of_comment(as<Sent>(result).foreign_id), "parent"), first);
    EXPECT_EQ(as<Sent>(find(instagram)).foreign_id, as<Sent>(result).foreign_id);
}

TEST_F(MetaComments, AnAnswerWhoseAnswerWasLostIsFoundUnderTheFirstOfItsLine)
{
    const std::string first = comment("Når kommer vannet?");
    const std::string second = comment("Lurer på det samme.", first);
    const std::string third = instagram_comment("Og her?");
    int number = 0;
    for (const char* kind : {"lose-reply", "reset", "half-close"}) {
        for (const bool on_instagram : {false, true}) {
            Port& port = on_instagram ? static_cast<Port&>(instagram) : facebook;
            variant = {};
            variant.text = "Svar nummer " + std::to_string(++number);
            order(CommentAct::reply, on_instagram ? third : second);
            simulator_.fault(R"({"on": "POST .*/(comments|replies)$", "kind": ")" + std::string(kind) + "\"}");
            EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("answer-lost")) << kind;
            EXPECT_FALSE(as<Sent>(find(port)).foreign_id.empty()) << kind;
            EXPECT_EQ(said(variant.text), 1u);
        }
    }
}

TEST_F(MetaComments, AnAnswerThatNeverArrivedIsNotThere)
{
    order(CommentAct::reply, comment("Når kommer vannet?"));
    simulator_.fault(R"({"on": "POST .*/comments", "kind": "lose-request"})");
    as<Unknown>(ship(facebook));
    EXPECT_FALSE(as<Later>(find(facebook)).whole_account);
    as<Sent>(ship(facebook));
    EXPECT_EQ(said(variant.text), 1u);
}

TEST_F(MetaComments, TheSameWordsOfAStrangerOrOfYesterdayAreNotOurAnswer)
{
    const std::string first = comment("Når kommer vannet?");
    comment(variant.text, first);
    order(CommentAct::reply, first);
    as<Later>(find(facebook));
    simulator_.set(R"({"now": )" + std::to_string(machine_now().us / 1'000'000 - 7'200) + "}");
    as<Sent>(ship(facebook));
    simulator_.set(R"({"now": 0})");
    as<Later>(find(facebook));
}

TEST_F(MetaComments, AnotherAnswerOfOursThatSaysTheSameIsNotThisOne)
{
    const std::string first = comment("Når kommer vannet?");
    order(CommentAct::reply, first);
    const std::string earlier = as<Sent>(ship(facebook)).foreign_id;
    networks::order_comment(variant, {CommentAct::reply, first, {}, {earlier}});
    as<Later>(find(facebook));
    as<Sent>(ship(facebook));
    EXPECT_NE(as<Sent>(find(facebook)).foreign_id, earlier);
    EXPECT_EQ(said(variant.text), 2u);
}

TEST_F(MetaComments, ALongLineIsReadToItsEndAndNoFurtherThanItsBound)
{
    const std::string first = comment("Når kommer vannet?");
    order(CommentAct::reply, first);
    for (int i = 0; i < 120; ++i) comment("Meg også " + std::to_string(i), first);
    as<Later>(find(facebook));
    as<Sent>(ship(facebook));
    as<Sent>(find(facebook));
    for (int i = 0; i < 400; ++i) comment("Og meg " + std::to_string(i), first);
    variant.text = "Noe annet.";
    EXPECT_EQ(as<Unknown>(find(facebook)).error, "not-visible");
}

TEST_F(MetaComments, WhatCannotGoIsRefusedWithoutAskingAnybody)
{
    const std::string first = comment("Når kommer vannet?");
    variant.text.assign(8'001, 'a');
    order(CommentAct::reply, first);
    EXPECT_EQ(as<Refused>(ship(facebook)).error, "too-long");
    variant.text.assign(301, 'a');
    EXPECT_EQ(as<Refused>(ship(instagram)).error, "too-long");
    variant.text = "#en #to #tre #fire #fem";
    EXPECT_EQ(as<Refused>(ship(instagram)).error, "too-many-hashtags");
    variant.text = "https://a.example og https://b.example";
    EXPECT_EQ(as<Refused>(ship(instagram)).error, "too-many-links");
    variant.text = " \n";
    EXPECT_EQ(as<Refused>(ship(facebook)).error, "content-refused");
    variant.text = "Hei";
    for (const char* id : {"", "../me", "1?x=1", "me/feed"}) {
        order(CommentAct::reply, id);
        EXPECT_EQ(as<Refused>(ship(facebook)).error, "not-there") << id;
    }
    order(CommentAct::reply, first);
    EXPECT_EQ(as<Refused>(ship(facebook, Act::withdraw, "100200300_1")).error, "cannot-be-corrected");
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST_F(MetaComments, AMessageGoesToWhoeverWroteWithinADay)
{
    message("777");
    order(CommentAct::message, "777");
    EXPECT_TRUE(as<Sent>(ship(facebook)).foreign_id.starts_with("m_"));
    message("778", false, machine_now().us / 1'000'000 - 25 * 3'600);
    order(CommentAct::message, "778");
    EXPECT_TRUE(as<Refused>(ship(facebook)).error.starts_with("window-closed: "));
    order(CommentAct::message, "779");
    EXPECT_TRUE(as<Refused>(ship(facebook)).error.starts_with("not-taking: "));
    message("780", true);
    order(CommentAct::message, "780");
    as<Sent>(ship(instagram));
}

TEST_F(MetaComments, OfAMessageNobodyCanSayAndItIsNeverSentTwice)
{
    message("777");
    order(CommentAct::message, "777");
    simulator_.fault(R"({"on": "POST .*/messages", "kind": "lose-reply"})");
    as<Unknown>(ship(facebook));
    as<Unknown>(find(facebook));
}

TEST_F(MetaComments, HidingShowingAndRemovingMayBeDoneAgain)
{
    const std::string first = comment("Drittsekk");
    for (int i = 0; i < 2; ++i) {
        order(CommentAct::hide, first);
        as<Sent>(ship(facebook));
        EXPECT_TRUE(of_comment(first).find("hidden")->boolean());
    }
    order(CommentAct::show, first);
    as<Sent>(ship(facebook));
    EXPECT_FALSE(of_comment(first).find("hidden")->boolean());
    for (int i = 0; i < 2; ++i) {
        order(CommentAct::remove, first);
        EXPECT_EQ(as<Sent>(ship(facebook)).foreign_id, first);
        EXPECT_TRUE(of_comment(first).is_null());
    }
    order(CommentAct::hide, first);
    as<Sent>(ship(facebook));
    order(CommentAct::show, first);
    EXPECT_TRUE(as<Refused>(ship(facebook)).error.starts_with("not-there: "));
    const std::string other = instagram_comment("Drittsekk");
    order(CommentAct::hide, other);
    as<Sent>(ship(instagram));
    EXPECT_TRUE(of_comment(other).find("hidden")->boolean());
    order(CommentAct::remove, other);
    as<Sent>(ship(instagram));
    as<Later>(find(instagram));
}

TEST_F(MetaComments, WhatIsNotFoundIsGoneOnlyWhereThePageCanBeRead)
{
    const std::string first = comment("Drittsekk");
    order(CommentAct::remove, first);
    as<Sent>(ship(facebook));
    simulator_.fault(
        R"({"on": "GET /v26.0/100200300$", "kind": "answer", "status": 400, "body": {"error": {"code": 100, "error_subcode": 33, "message": "Unsupported get request."}}})");
    EXPECT_TRUE(as<Refused>(ship(facebook)).error.starts_with("not-there: "));
}

TEST_F(MetaComments, ThatTheRightToCommentsIsMissingKeepsNoPostsBack)
{
    simulator_.set(
        R"({"tokens": {"page-token": {"expires_at": 0, "scopes": ["pages_manage_posts", "pages_read_engagement", "pages_read_user_content"]}}})");
    order(CommentAct::reply, comment("Når kommer vannet?"));
    EXPECT_TRUE(as<Refused>(ship(facebook)).error.starts_with("permission-missing: "));
    variant = {};
    variant.text = "Vannet er tilbake.";
    as<Sent>(ship(facebook));
}

/// Whatever goes wrong, by forty seeds: what is handed over until it is sent comes out once.
TEST_F(MetaComments, ComesOutOnceWhateverHappens)
{
    const std::string under[] = {comment("Når kommer vannet?"), instagram_comment("Hvor er dette?")};
    for (int seed = 1; seed <= 40; ++seed) {
        const bool on_instagram = seed % 2 == 0;
        Port& port = on_instagram ? static_cast<Port&>(instagram) : facebook;
        variant.text = "Svar nummer " + std::to_string(seed);
        order(CommentAct::reply, under[on_instagram ? 1 : 0]);
        simulator_.seed(
            R"({"seed": )" + std::to_string(seed * 7919) +
            R"(, "rate": 0.5, "kinds": [{"kind": "lose-reply"}, {"kind": "lose-request"}, {"kind": "reset"},)"
            R"({"kind": "half-close"}, {"kind": "answer", "status": 500}, {"kind": "answer", "status": 429}]})");
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

} // namespace samband::channels::meta
