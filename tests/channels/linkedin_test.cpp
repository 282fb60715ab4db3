#include "channels/linkedin/linkedin.h"
#include "channels/linkedin/rest.h"
#include "channels/network_world.h"

namespace samband::channels::linkedin {

using namespace network_test;

class LinkedInPage : public NetworkTest {
protected:
    LinkedInPage() : NetworkTest(simulator())
    {
        account.settings["organization"] = "5515715";
        secret = "organisation-token";
    }
    static const test::Simulator& simulator()
    {
        static const test::Simulator one("linkedin.mjs");
        return one;
    }

    LinkedIn port{http_};
};

TEST_F(LinkedInPage, PostsAllOfTheTextWithTheLinkAsACard)
{
    const Result result = ship(port);
    EXPECT_TRUE(as<Sent>(result).confirmed);
    EXPECT_EQ(as<Sent>(result).receipt, "https://www.linkedin.com/feed/update/" + as<Sent>(result).foreign_id + "/");
    const Json post = only("posts");
    EXPECT_EQ(text(post, "seen"), variant.text); // "(cirka)" would have ended it
    EXPECT_EQ(text(*post.find("content")->find("article"), "source"), variant.link);
    EXPECT_EQ(text(*post.find("content")->find("article"), "title"), variant.title);
}

TEST_F(LinkedInPage, WhatReadersSeeIsWhatWasWritten)
{
    variant.title.clear();
    variant.text =
        R"(Søk nå! #Løten_kommune ber @Innlandet [fylkeskommune] om 50 % * 2 ~ {ja} | <nei> \ a_b #2 e@post.no)";
    variant.more["mentions"] = Json::array();
    variant.more["mentions"].push(
        Json::object({{"text", "Innlandet [fylkeskommune]"}, {"urn", "urn:li:organization:1"}}));
    as<Sent>(ship(port));
    std::string seen = text(only("posts"), "seen");
    EXPECT_EQ(seen,
              R"(Søk nå! #Løten_kommune ber Innlandet [fylkeskommune] om 50 % * 2 ~ {ja} | <nei> \ a_b #2 e@post.no)"
              "\n\n" +
                  variant.link);
    as<Sent>(find(port));
}

TEST_F(LinkedInPage, UploadsPicturesWithTheirAlternativeText)
{
    add_picture();
    as<Sent>(ship(port));
    const Json media = *only("posts").find("content")->find("media");
    EXPECT_EQ(text(media, "altText"), "Et rør lekker i ei grøft.");
    EXPECT_TRUE(text(media, "id").starts_with("urn:li:image:"));
    EXPECT_EQ(only("images").find("bytes")->integer(), static_cast<std::int64_t>(jpeg.size()));
    EXPECT_EQ(text(only("posts"), "seen"), variant.text + "\n\n" + variant.link);
    simulator_.reset();
    add_picture("skilt.jpg", "Et skilt.");
    as<Sent>(ship(port));
    EXPECT_EQ(only("posts").find("content")->find("multiImage")->find("images")->items().size(), 2u);
}

TEST_F(LinkedInPage, CorrectsAndWithdrawsWhatIsOut)
{
    const std::string id = as<Sent>(ship(port)).foreign_id;
    variant.text = "Vannet er tilbake (nå).";
    as<Later>(find(port, Act::correct, id));
    EXPECT_EQ(as<Sent>(ship(port, Act::correct, id)).foreign_id, id);
    EXPECT_EQ(text(only("posts"), "seen"), "Vannet er tilbake (nå).");
    as<Sent>(find(port, Act::correct, id));
    as<Sent>(ship(port, Act::withdraw, id));
    EXPECT_EQ(count("posts"), 0u);
    as<Sent>(ship(port, Act::withdraw, id)); // deleting is idempotent there
    EXPECT_TRUE(as<Refused>(ship(port, Act::correct, id)).error.starts_with("not-there: "));
}

TEST_F(LinkedInPage, FindsWhatWasTakenThoughTheAnswerWasLost)
{
    simulator_.fault(R"({"on": "POST /rest/posts", "kind": "lose-reply"})");
    EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("answer-lost"));
    as<Sent>(find(port));
    EXPECT_TRUE(as<Unknown>(ship(port)).error.starts_with("twice: "));
    variant.text = "Noe annet.";
    simulator_.fault(R"({"on": "POST /rest/posts", "kind": "lose-request"})");
    as<Unknown>(ship(port));
    EXPECT_FALSE(as<Later>(find(port)).whole_account);
    EXPECT_EQ(count("posts"), 1u);
}

TEST_F(LinkedInPage, DoesNotTakeAnOlderPostForThisOne)
{
    simulator_.set(R"({"now": )" + std::to_string(machine_now().us / 1'000'000 - 7'200) + "}");
    as<Sent>(ship(port));
    simulator_.set(R"({"now": 0})");
    as<Later>(find(port));
}

TEST_F(LinkedInPage, TellsTokensPermissionsVersionsAndLimitsApart)
{
    const auto error = [&] {
        const Result result = ship(port);
        EXPECT_TRUE(as<Later>(result).whole_account);
        return as<Later>(result).error;
    };
    simulator_.set(R"({"limited": true, "retry_after": 90})");
    const Result limited = ship(port);
    EXPECT_EQ(as<Later>(limited).retry_after_s, 90);
    EXPECT_TRUE(error().starts_with("limit-reached: Resource level throttle"));
    EXPECT_TRUE(as<Later>(find(port)).whole_account);
    simulator_.set(
        R"({"limited": false, "tokens": {"organisation-token": {"expires_at": 0, "scopes": ["r_organization_social"]}}})");
    EXPECT_TRUE(error().starts_with("permission-missing: Not enough permissions"));
    account.settings["version"] = "202401";
    EXPECT_EQ(error(), "version-gone: Requested version 20240101 is not active (426)");
    simulator_.set(R"({"tokens": {"organisation-token": {"expires_at": 1, "scopes": []}}})");
    EXPECT_TRUE(error().starts_with("token-expired: "));
    secret = "annet";
    EXPECT_TRUE(error().starts_with("token-refused: "));
    secret = "";
    EXPECT_EQ(error(), "token-missing");
    EXPECT_EQ(count("posts"), 0u);
}

TEST_F(LinkedInPage, TellsOfTokenAndVersionBeforeTheyAreGone)
{
    const Instant now = *from_rfc3339("2026-11-22T14:00:00Z");
    const auto trouble = [&] { return port.health(account, secret, now).trouble; };
    EXPECT_EQ(trouble(), "");
    account.secret_expires = now.plus_s(20 * 86'400);
    EXPECT_EQ(trouble(), "");
    account.secret_expires = now.plus_s(13 * 86'400);
    EXPECT_EQ(trouble(), "token-expiring");
    account.secret_expires.reset();
    account.settings["version"] = "202601";
    EXPECT_EQ(trouble(), "version-ageing");
    account.settings["version"] = "202412";
    EXPECT_EQ(trouble(), "version-gone");
    account.settings["organization"] = "urn:li:person:1";
    EXPECT_EQ(trouble(), "settings-wrong");
}

TEST_F(LinkedInPage, AServerErrorIsAskedForAndOneWhileUploadingIsNot)
{
    simulator_.fault(R"({"on": "POST /rest/posts", "kind": "answer", "status": 502})");
    EXPECT_EQ(as<Unknown>(ship(port)).error, "network-down: (502)");
    add_picture();
    simulator_.fault(R"({"on": "PUT", "kind": "lose-reply"})");
    as<Later>(ship(port));
    EXPECT_EQ(count("posts"), 0u);
}

TEST_F(LinkedInPage, RefusesWhatCannotGoWithoutAskingAnybody)
{
    variant.text.assign(3'001, 'a');
    EXPECT_EQ(as<Refused>(ship(port)).error, "too-long");
    for (const char* id : {"", "urn:li:share:", "urn:li:share:1/../2", "urn:li:person:1", "1"})
        EXPECT_EQ(as<Refused>(ship(port, Act::withdraw, id)).error, "not-there") << id;
    EXPECT_EQ(state().find("calls")->items().size(), 0u);
}

TEST_F(LinkedInPage, ComesOutOnceWhateverHappens)
{
    for (int seed = 1; seed <= 50; ++seed) {
        variant.text = "Vannet er borte nummer " + std::to_string(seed);
        simulator_.seed(
            R"({"seed": )" + std::to_string(seed * 104'729) +
            R"(, "rate": 0.5, "kinds": [{"kind": "lose-reply"}, {"kind": "lose-request"}, {"kind": "reset"},)"
            R"({"kind": "half-close"}, {"kind": "answer", "status": 503}, {"kind": "answer", "status": 429}]})");
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
}

TEST(LinkedInUploads, TheTokenGoesToLinkedInAlone)
{
    for (const char* own :
         {"https://www.linkedin.com/dms-uploads/x", "https://api.linkedin.com/a", "https://media.licdn.com/x"})
        EXPECT_TRUE(is_own_place(own, "https://api.linkedin.com")) << own;
    for (const char* other :
         {"http://www.linkedin.com/x", "https://www.linkedin.com.evil.example/x", "https://evil.example/linkedin.com",
          "https://linkedin.com@evil.example/", "https://notlinkedin.com/", "https://www.linkedin.com:8443/x", "", "x"})
        EXPECT_FALSE(is_own_place(other, "https://api.linkedin.com")) << other;
    EXPECT_TRUE(is_own_place("http://127.0.0.1:81/x", "http://127.0.0.1:81"));
    EXPECT_FALSE(is_own_place("http://127.0.0.1:82/x", "http://127.0.0.1:81"));
}

TEST(LinkedInVersions, AreCountedInMonths)
{
    const Instant now = *from_rfc3339("2026-11-22T14:00:00Z");
    EXPECT_EQ(months_old("202611", now), 0);
    EXPECT_EQ(months_old("202511", now), 12);
    EXPECT_EQ(months_old("202701", now), -2);
    for (const char* wrong : {"", "2026", "2026-1", "v20261", "2026110"}) EXPECT_FALSE(months_old(wrong, now)) << wrong;
}

} // namespace samband::channels::linkedin
