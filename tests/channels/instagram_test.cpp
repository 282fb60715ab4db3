#include "channels/meta/container.h"
#include "channels/meta/instagram.h"
#include "channels/network_world.h"

namespace samband::channels::meta {

using namespace network_test;

class InstagramAccount : public NetworkTest {
protected:
    InstagramAccount() : NetworkTest(simulator())
    {
        account.settings["instagram_id"] = "17841400000000001";
        secret = "page-token";
    }
    void SetUp() override
    {
        NetworkTest::SetUp();
        if (!simulator_.runs()) return;
        add_picture();
        simulator_.set(R"({"polls_until_finished": 0})"); // else each waits half a second
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("meta.mjs");
        return one;
    }

    Instagram port{http_};
};

TEST_F(InstagramAccount, PublishesAContainerOnceItIsFinished)
{
    simulator_.set(R"({"polls_until_finished": 1})");
    const Result result = ship(port);
    EXPECT_TRUE(as<Sent>(result).confirmed);
    EXPECT_TRUE(as<Sent>(result).receipt.starts_with("https://www.instagram.com/p/"));
    const Json media = only("media");
    EXPECT_EQ(text(media, "id"), as<Sent>(result).foreign_id);
    EXPECT_EQ(text(media, "caption"), variant.text); // nobody could follow a link there
    EXPECT_EQ(text(media.find("pictures")->items().at(0), "alt"), "Et rør lekker i ei grøft.");
    EXPECT_GE(only("containers").find("polls")->integer(), 2);
    EXPECT_FALSE(state().find("token_in_url")->boolean());
}

TEST_F(InstagramAccount, PublishesSeveralPicturesAsACarousel)
{
    add_picture("skilt.jpg", "Et skilt.");
    add_picture("kart.jpg", "Et kart.");
    as<Sent>(ship(port));
    const Json media = only("media");
    ASSERT_EQ(media.find("pictures")->items().size(), 3u);
    EXPECT_EQ(text(media.find("pictures")->items().at(1), "alt"), "Et skilt.");
    EXPECT_EQ(text(media, "caption"), variant.text);
}

TEST_F(InstagramAccount, TriesAgainLaterWithWhatIsNoJpegOrOutOfReach)
{
    variant.pictures[0].url = simulator_.url("/_pictures/vann.png");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("picture-refused: The media could not be fetched"));
    variant.pictures[0].url = simulator_.url("/_pictures/borte");
    EXPECT_FALSE(as<Later>(ship(port)).whole_account);
    EXPECT_EQ(count("media"), 0u);
}

TEST_F(InstagramAccount, RefusesAPictureOfAnotherFormatAtOnce)
{
    Shipment png = shipment(Act::publish, {});
    png.picture = [](const std::string&) { return "\x89PNG\r\n"; };
    EXPECT_EQ(as<Refused>(port.ship(png).at(0)).error, "picture-refused");
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST_F(InstagramAccount, AContainerThatFailsOrHasExpiredPublishesNothing)
{
    simulator_.fault(
        R"({"on": "GET /v26.0/122", "kind": "answer", "body": {"status_code": "ERROR", "status": "Error: 2207026"}})");
    EXPECT_EQ(as<Later>(ship(port)).error, "picture-refused: ERROR Error: 2207026");
    simulator_.fault(R"({"on": "GET /v26.0/122", "kind": "answer", "body": {"status_code": "EXPIRED"}})");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("picture-waits: EXPIRED"));
    EXPECT_EQ(count("media"), 0u);
}

TEST_F(InstagramAccount, StopsWaitingWhenItIsToldTo)
{
    simulator_.set(R"({"polls_until_finished": 99})");
    int asked = 0;
    Shipment going = shipment(Act::publish, {});
    going.stopping = [&] { return ++asked > 2; };
    EXPECT_TRUE(as<Later>(port.ship(going).at(0)).error.starts_with("picture-waits: IN_PROGRESS"));
    EXPECT_EQ(count("media"), 0u);
}

TEST_F(InstagramAccount, FindsWhatWasTakenThoughTheAnswerWasLost)
{
    simulator_.fault(R"({"on": "POST .*/media_publish", "kind": "lose-reply"})");
    EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("answer-lost"));
    EXPECT_TRUE(as<Sent>(find(port)).receipt.starts_with("https://www.instagram.com/p/"));
    variant.text = "Noe annet.";
    simulator_.fault(R"({"on": "POST .*/media_publish", "kind": "lose-request"})");
    as<Unknown>(ship(port));
    as<Later>(find(port));
    EXPECT_EQ(count("media"), 1u);
}

TEST_F(InstagramAccount, ALostContainerHarmsNobody)
{
    simulator_.fault(R"({"on": "POST .*/media$", "kind": "lose-reply"})");
    as<Later>(ship(port));
    as<Sent>(ship(port));
    EXPECT_EQ(count("containers"), 2u);
    EXPECT_EQ(count("media"), 1u);
}

TEST_F(InstagramAccount, CanNeitherCorrectNorDeleteUnlessTheAppMay)
{
    const std::string id = as<Sent>(ship(port)).foreign_id;
    EXPECT_FALSE(port.abilities(account).corrects);
    EXPECT_FALSE(port.abilities(account).withdraws);
    EXPECT_EQ(as<Refused>(ship(port, Act::correct, id)).error, "cannot-be-corrected");
    EXPECT_EQ(as<Refused>(ship(port, Act::withdraw, id)).error, "cannot-be-withdrawn");
    account.settings["deletes"] = true;
    EXPECT_TRUE(port.abilities(account).withdraws);
    as<Sent>(ship(port, Act::withdraw, id));
    as<Sent>(ship(port, Act::withdraw, id)); // once more
    EXPECT_EQ(count("media"), 0u);
    EXPECT_EQ(as<Refused>(ship(port, Act::correct, id)).error, "cannot-be-corrected");
}

TEST_F(InstagramAccount, RestsWhenTheDaysShareIsUsed)
{
    simulator_.set(R"({"quota_used": 85})");
    EXPECT_EQ(port.health(account, secret, machine_now()).trouble, "limit-near");
    simulator_.set(R"({"quota_used": 100})");
    const Result result = ship(port);
    EXPECT_TRUE(as<Later>(result).whole_account);
    EXPECT_TRUE(as<Later>(result).error.starts_with("limit-reached: You reached maximum number of posts"));
    EXPECT_EQ(as<Later>(result).retry_after_s, 3'600);
}

TEST_F(InstagramAccount, TellsOfAMissingPermission)
{
    EXPECT_EQ(port.health(account, secret, machine_now()).trouble, "");
    simulator_.set(R"({"tokens": {"page-token": {"expires_at": 0, "scopes": ["instagram_basic"]}}})");
    EXPECT_EQ(port.health(account, secret, machine_now()).trouble, "permission-missing");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("permission-missing: "));
}

TEST_F(InstagramAccount, RefusesWhatCannotGoWithoutAskingAnybody)
{
    const auto refusal = [&] { return as<Refused>(ship(port)).error; };
    variant.text.assign(2'201, 'a');
    EXPECT_EQ(refusal(), "too-long");
    variant.text.clear();
    for (int i = 0; i < 31; ++i) variant.text += " #vann" + std::to_string(i);
    EXPECT_EQ(refusal(), "too-many-hashtags");
    variant.text = "Hei";
    variant.pictures[0].url.clear();
    EXPECT_EQ(refusal(), "picture-missing");
    variant.pictures.clear();
    EXPECT_EQ(refusal(), "picture-missing");
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST(GraphTimes, ReadsTheOffsetWithoutColon)
{
    EXPECT_EQ(graph_time("2026-11-22T14:06:25+0000"), from_rfc3339("2026-11-22T14:06:25Z"));
    EXPECT_EQ(graph_time("2026-11-22T14:06:25-0700"), from_rfc3339("2026-11-22T21:06:25Z"));
    EXPECT_EQ(graph_time("2026-11-22T14:06:25Z"), from_rfc3339("2026-11-22T14:06:25Z"));
    for (const char* wrong : {"", "+", "+0000", "i går", "2026-11-22T14:06:25+00"})
        EXPECT_FALSE(graph_time(wrong)) << wrong;
}

} // namespace samband::channels::meta
