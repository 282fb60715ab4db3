#include "channels/meta/facebook.h"
#include "channels/network_world.h"

namespace samband::channels::meta {

using namespace network_test;

class FacebookPage : public NetworkTest {
protected:
    FacebookPage() : NetworkTest(simulator())
    {
        account.settings["page_id"] = "100200300";
        secret = "page-token";
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("meta.mjs");
        return one;
    }

    Facebook port{http_};
};

TEST_F(FacebookPage, PostsTextAndLink)
{
    const Result result = ship(port);
    const Sent& sent = as<Sent>(result);
    EXPECT_TRUE(sent.confirmed);
    EXPECT_TRUE(sent.foreign_id.starts_with("100200300_"));
    EXPECT_EQ(sent.receipt, "https://www.facebook.com/" + sent.foreign_id);
    const Json post = only("posts");
    EXPECT_EQ(text(post, "message"), variant.text);
    EXPECT_EQ(text(post, "link"), variant.link);
    EXPECT_FALSE(state().find("token_in_url")->boolean());
}

TEST_F(FacebookPage, AttachesPicturesWithTheirAlternativeText)
{
    add_picture();
    add_picture("skilt.jpg", "Et skilt.");
    as<Sent>(ship(port));
    const Json post = only("posts");
    EXPECT_EQ(post.find("attached")->items().size(), 2u);
    EXPECT_EQ(text(post, "link"), "");
    EXPECT_EQ(text(post, "message"), variant.text + "\n\n" + variant.link);
    const Json photos = *state().find("photos");
    EXPECT_EQ(text(photos.members().at(0).second, "alt"), "Et rør lekker i ei grøft.");
    EXPECT_EQ(photos.members().at(0).second.find("bytes")->integer(), static_cast<std::int64_t>(jpeg.size()));
    EXPECT_FALSE(photos.members().at(0).second.find("published")->boolean());
}

TEST_F(FacebookPage, CorrectsAndWithdrawsWhatIsOut)
{
    const std::string id = as<Sent>(ship(port)).foreign_id;
    variant.text = "Vannet er tilbake.";
    EXPECT_EQ(as<Sent>(ship(port, Act::correct, id)).foreign_id, id);
    EXPECT_EQ(text(only("posts"), "message"), "Vannet er tilbake.");
    as<Sent>(find(port, Act::correct, id));
    as<Later>(find(port, Act::withdraw, id));
    as<Sent>(ship(port, Act::withdraw, id));
    EXPECT_EQ(count("posts"), 0u);
    as<Sent>(ship(port, Act::withdraw, id)); // once more: it is gone already
    EXPECT_TRUE(as<Refused>(ship(port, Act::correct, id)).error.starts_with("not-there: Unsupported post request"));
}

TEST_F(FacebookPage, FindsWhatWasTakenThoughTheAnswerWasLost)
{
    for (const char* kind : {"lose-reply", "reset", "half-close"}) {
        variant.text = std::string("Vannet er borte: ") + kind;
        simulator_.fault(R"({"on": "POST .*/feed", "kind": ")" + std::string(kind) + "\"}");
        EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("answer-lost")) << kind;
        EXPECT_TRUE(as<Sent>(find(port)).receipt.starts_with("https://www.facebook.com/100200300/posts/")) << kind;
    }
    EXPECT_EQ(count("posts"), 3u);
}

TEST_F(FacebookPage, SaysThatItIsNotThereWhenItNeverArrived)
{
    simulator_.fault(R"({"on": "POST .*/feed", "kind": "lose-request"})");
    as<Unknown>(ship(port));
    EXPECT_FALSE(as<Later>(find(port)).whole_account);
    as<Sent>(ship(port));
    EXPECT_EQ(count("posts"), 1u);
}

TEST_F(FacebookPage, DoesNotTakeAnOlderPostForThisOne)
{
    simulator_.set(R"({"now": )" + std::to_string(machine_now().us / 1'000'000 - 7'200) + "}");
    as<Sent>(ship(port));
    simulator_.set(R"({"now": 0})");
    as<Later>(find(port));
}

TEST_F(FacebookPage, SaysNothingWhereTheListIsNotTheWholeOne)
{
    std::string posts;
    for (int i = 0; i < 101; ++i) {
        const std::string id = "100200300_" + std::to_string(i + 1);
        posts += (i ? ",\"" : "\"") + id + R"(": {"id": ")" + id +
                 R"(", "message": "x", "published": true, "created": )" + std::to_string(machine_now().us / 1'000'000) +
                 "}";
    }
    simulator_.set("{\"posts\": {" + posts + "}}");
    EXPECT_EQ(as<Unknown>(find(port)).error, "not-visible");
}

TEST_F(FacebookPage, AServerErrorWhilePostingIsAskedForAndOneWhileUploadingIsNot)
{
    simulator_.fault(
        R"({"on": "POST .*/feed", "kind": "answer", "status": 500, "body": {"error": {"code": 2, "message": "Service temporarily unavailable"}}})");
    EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("network-down: Service temporarily unavailable (2/0"));
    add_picture();
    simulator_.fault(R"({"on": "POST .*/photos", "kind": "lose-reply"})");
    as<Later>(ship(port));
    EXPECT_EQ(count("posts"), 0u);
}

TEST_F(FacebookPage, RestsTheWholeAccountAtALimit)
{
    simulator_.set(R"({"limit": {"code": 32}, "regain_minutes": 7})");
    const Result result = ship(port);
    const Later& later = as<Later>(result);
    EXPECT_TRUE(later.whole_account);
    EXPECT_EQ(later.retry_after_s, 7 * 60);
    EXPECT_TRUE(as<Later>(find(port)).whole_account); // what is unknown stays unknown
    simulator_.set(R"({"limit": null})");
    simulator_.fault(R"({"kind": "answer", "status": 429, "headers": {"retry-after": "33"}})");
    EXPECT_EQ(as<Later>(ship(port)).retry_after_s, 33);
}

TEST_F(FacebookPage, AnExpiredTokenRestsTheAccountUntilAPersonLaysInANewOne)
{
    simulator_.set(
        R"({"tokens": {"page-token": {"expires_at": 1, "scopes": []}, "new-token": {"expires_at": 0, "scopes": ["pages_manage_posts", "pages_read_engagement"]}}})");
    const Result result = ship(port);
    EXPECT_TRUE(as<Later>(result).whole_account);
    EXPECT_TRUE(as<Later>(result).error.starts_with("token-expired: Error validating access token"));
    EXPECT_EQ(port.health(account, secret, machine_now()).trouble, "token-expired");
    secret = "new-token";
    as<Sent>(ship(port));
    EXPECT_EQ(count("posts"), 1u);
}

TEST_F(FacebookPage, TellsOfATokenBeforeItExpires)
{
    const std::int64_t in_ten_days = machine_now().us / 1'000'000 + 10 * 86'400;
    simulator_.set(R"({"tokens": {"page-token": {"expires_at": )" + std::to_string(in_ten_days) +
                   R"(, "scopes": ["pages_manage_posts"]}}})");
    const Health health = port.health(account, secret, machine_now());
    EXPECT_EQ(health.trouble, "token-expiring");
    EXPECT_EQ(health.secret_expires->us / 1'000'000, in_ten_days);
    EXPECT_FALSE(state().find("token_in_url")->boolean());
}

TEST_F(FacebookPage, TellsWhatElseIsWrongWithTheAccount)
{
    const auto trouble = [&] { return port.health(account, secret, machine_now()).trouble; };
    EXPECT_EQ(trouble(), "");
    simulator_.set(R"({"usage": {"call_count": 85, "total_time": 1, "total_cputime": 1}})");
    EXPECT_EQ(trouble(), "limit-near");
    account.settings["version"] = "v19.0";
    EXPECT_EQ(trouble(), "version-gone");
    simulator_.set(R"({"tokens": {"page-token": {"expires_at": 0, "scopes": ["pages_show_list"]}}})");
    EXPECT_EQ(trouble(), "permission-missing");
    simulator_.set(R"({"app_secret": "hemmelig-app"})");
    EXPECT_EQ(trouble(), "app-secret-missing");
    secret = "";
    EXPECT_EQ(trouble(), "token-missing");
    account.settings["page_id"] = "../me";
    EXPECT_EQ(trouble(), "settings-wrong");
}

TEST_F(FacebookPage, ProvesThatItKnowsTheAppsSecret)
{
    simulator_.set(R"({"app_secret": "hemmelig-app"})");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("app-secret-missing"));
    secret = "page-token\nhemmelig-app\n";
    as<Sent>(ship(port));
    as<Sent>(find(port));
}

TEST_F(FacebookPage, SaysWhichStepIsMissingBeforePublishing)
{
    simulator_.set(R"({"app_reviewed": false})");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("app-review-missing: "));
    simulator_.set(R"({"app_reviewed": true, "blocked": true})");
    EXPECT_TRUE(as<Later>(ship(port)).error.starts_with("account-blocked: "));
}

TEST_F(FacebookPage, TheSameTwiceInARowIsAskedFor)
{
    as<Sent>(ship(port));
    EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("twice: "));
    as<Sent>(find(port));
    EXPECT_EQ(count("posts"), 1u);
}

TEST_F(FacebookPage, RefusesWhatCannotGoWithoutAskingAnybody)
{
    variant.text.assign(63'207, 'a');
    EXPECT_EQ(as<Refused>(ship(port)).error, "too-long");
    variant.text = "Hei";
    account.settings["page_id"] = "me/../../x?access_token=";
    EXPECT_EQ(as<Later>(ship(port)).error, "settings-wrong: page_id");
    account.settings["page_id"] = "100200300";
    account.settings["version"] = "v26.0/../x?";
    EXPECT_EQ(as<Later>(ship(port)).error, "settings-wrong: version");
    for (const char* id : {"100200300", "100200300_", "_1", "../100200300_1", "100200300_1?x=1", ""})
        EXPECT_EQ(as<Refused>(ship(port, Act::withdraw, id)).error, "not-there") << id;
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST_F(FacebookPage, TheTokenStandsInNoError)
{
    secret = "EAABsbCS1234567890abcdefghijklmnopqrstuvwxyz";
    const Result result = ship(port); // "Malformed access token EAAB…"
    EXPECT_EQ(as<Later>(result).error.find("EAAB"), std::string::npos);
    EXPECT_TRUE(as<Later>(result).error.starts_with("token-refused: Malformed access token … (190/0"))
        << as<Later>(result).error;
}

TEST_F(FacebookPage, BeginsNothingOnceItIsToldToStop)
{
    Shipment going = shipment(Act::publish, {});
    going.stopping = [] { return true; };
    as<NotBegun>(port.ship(going).at(0));
    EXPECT_EQ(count("posts"), 0u);
}

/// Whatever goes wrong, by fifty seeds: what is handed over until it is sent comes out once.
TEST_F(FacebookPage, ComesOutOnceWhateverHappens)
{
    for (int seed = 1; seed <= 50; ++seed) {
        variant.text = "Vannet er borte nummer " + std::to_string(seed);
        simulator_.seed(
            R"({"seed": )" + std::to_string(seed * 7919) +
            R"(, "rate": 0.5, "on": "/v26.0/100", "kinds": [{"kind": "lose-reply"}, {"kind": "lose-request"},)"
            R"({"kind": "reset"}, {"kind": "half-close"}, {"kind": "answer", "status": 500},)"
            R"({"kind": "answer", "status": 429, "headers": {"retry-after": "1"}}]})");
        bool asking = false;
        for (int tries = 0;; ++tries) {
            ASSERT_LT(tries, 60) << "seed " << seed;
            const Result result = asking ? find(port) : ship(port);
            if (std::holds_alternative<Sent>(result)) break;
            const auto* later = std::get_if<Later>(&result);
            asking = later ? asking && later->whole_account : true;
        }
    }
    simulator_.seed(R"({"rate": 0})");
    EXPECT_EQ(count("posts"), 50u);
    std::set<std::string> messages;
    const Json all = state(); // what is gone through must outlive the loop
    for (const auto& [id, post] : all.find("posts")->members()) messages.insert(text(post, "message"));
    EXPECT_EQ(messages.size(), 50u);
}

} // namespace samband::channels::meta
