#include "channels/networks/failure.h"
#include "channels/networks/guide.h"
#include "channels/networks/place.h"
#include "channels/networks/tags.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"
#include "channels/trouble_words.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace samband::channels::networks {

TEST(NetworkWords, OfTheirsAreOneLineWithoutSecrets)
{
    const std::string token = "EAAB" + std::string(60, 'x');
    EXPECT_EQ(cleaned("Malformed access token " + token, {}), "Malformed access token …");
    EXPECT_EQ(cleaned("Token hemmelig-1 of app 0123abcdef", "hemmelig-1 0123abcdef"), "Token … of app …");
    EXPECT_EQ(cleaned(" to\r\nlinjer\t og\x01 tegn ", {}), "to linjer og tegn");
    EXPECT_EQ(cleaned("feil \xff byte", {}), "feil \ufffd byte");
    EXPECT_EQ(graphemes(cleaned(std::string(30, 'a') + std::string(4'000, ' ') + "b", {})), 32u);
    std::string words;
    for (int i = 0; i < 400; ++i) words += "ord ";
    EXPECT_LE(graphemes(cleaned(words, {})), 300u);
}

TEST(NetworkWords, AreTheSameToAReader)
{
    EXPECT_TRUE(same_text("Vannet er borte.\r\n\r\nHei", " Vannet er borte. \n Hei\n"));
    EXPECT_TRUE(same_text("pa\u030a", "på")); // decomposed
    EXPECT_TRUE(same_text("50\u00a0%", "50 %"));
    EXPECT_FALSE(same_text("Vannet er borte.", "Vannet er borte"));
    EXPECT_FALSE(same_text("Vannet", "vannet"));
    EXPECT_FALSE(same_text("", "a"));
}

TEST(NetworkWords, TakeTheLinkOnce)
{
    EXPECT_EQ(with_link("Les mer", "https://a.no/1"), "Les mer\n\nhttps://a.no/1");
    EXPECT_EQ(with_link("Les https://a.no/1 nå", "https://a.no/1"), "Les https://a.no/1 nå");
    EXPECT_EQ(with_link("Les https://a.no/1 nå", "https://a.no/1?fra=x"), "Les https://a.no/1 nå") << "the same page";
    EXPECT_EQ(with_link(" Les ", ""), "Les");
    EXPECT_EQ(with_link("", "https://a.no/1"), "https://a.no/1");
}

TEST(NetworkWords, AreCountedInUtf16)
{
    EXPECT_EQ(utf16_length("Løten"), 5u);
    EXPECT_EQ(utf16_length("👍🏽"), 4u);
    EXPECT_EQ(utf16_length(""), 0u);
}

TEST(NetworkWords, AreEncodedForAddresses)
{
    EXPECT_EQ(percent_encoded("urn:li:share:1"), "urn%3Ali%3Ashare%3A1");
    EXPECT_EQ(percent_encoded("å b+c&d=e~f-g_h.i/"), "%C3%A5%20b%2Bc%26d%3De~f-g_h.i%2F");
    EXPECT_EQ(percent_encoded(std::string_view("\0\n", 2)), "%00%0A");
}

static std::vector<std::string> texts(std::string_view text, const std::vector<Tag>& tags)
{
    std::vector<std::string> all;
    for (const Tag& tag : tags) all.emplace_back(text.substr(tag.begin, tag.end - tag.begin));
    return all;
}

TEST(NetworkTags, StandAtTheBeginningOfAWord)
{
    const auto hashtags = [](std::string_view text) { return texts(text, hashtags_in(text)); };
    using Texts = std::vector<std::string>;
    EXPECT_EQ(hashtags("#Løten og #vann_avløp, #vann2026!"), (Texts{"#Løten", "#vann_avløp", "#vann2026"}));
    EXPECT_EQ(hashtags("(#a)«#b»…#c –#d\n#e"), (Texts{"#a", "#b", "#c", "#d", "#e"}));
    EXPECT_EQ(hashtags("sak#1 C# #1 # ## a#b https://a.no/#vann e@p.no#x"), Texts{});
    EXPECT_EQ(hashtags("#ča\u030a #भारत"), (Texts{"#ča\u030a", "#भारत"}));
    const auto mentions = [](std::string_view text) { return texts(text, mentions_in(text)); };
    EXPECT_EQ(mentions("@loten.kommune. Hei @nrk, post@loten.no"), (Texts{"@loten.kommune", "@nrk"}));
}

TEST(NetworkTags, AreFoundInWhateverComes)
{
    std::uint32_t seed = 20261122;
    constexpr std::string_view pieces[] = {"#", "@", "å",      "\xff", "\xe2\x80", "_", " ",
                                           "a", ".", "\u0301", "😀",    "/",        "\n"};
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        for (int i = 0; i < 20; ++i)
            text += pieces[(seed = seed * 1'664'525u + 1'013'904'223u) >> 16 & 0xff % std::size(pieces)];
        std::size_t before = 0;
        for (const Tag& tag : hashtags_in(text)) {
            ASSERT_GE(tag.begin, before);
            ASSERT_GT(tag.end, tag.begin + 1);
            ASSERT_LE(tag.end, text.size());
            ASSERT_EQ(text[tag.begin], '#');
            before = tag.end;
        }
    }
}

TEST(NetworkFailures, SayWhatHelps)
{
    const auto kind = [](Course course, Call call) { return result_of({trouble::network_down, "x", course, 5}, call); };
    EXPECT_EQ(std::get<Refused>(kind(Course::refuse, Call::publishing)).error, "network-down: x");
    EXPECT_FALSE(std::get<Later>(kind(Course::later, Call::publishing)).whole_account);
    EXPECT_TRUE(std::get<Later>(kind(Course::rest, Call::publishing)).whole_account);
    EXPECT_EQ(std::get<Later>(kind(Course::rest, Call::publishing)).retry_after_s, 5);
    EXPECT_EQ(std::get<Unknown>(kind(Course::ask, Call::publishing)).error, "network-down: x");
    EXPECT_FALSE(std::get<Later>(kind(Course::ask, Call::repeatable)).whole_account);
    EXPECT_EQ(std::get<Later>(result_of(unanswered(client::NotSent{client::Why::not_allowed}), Call::publishing)).error,
              "settings-wrong: not-allowed");
    EXPECT_EQ(std::get<Unknown>(result_of(unanswered(client::Unknown{client::Why::timeout}), Call::publishing)).error,
              "answer-lost: timeout");
    EXPECT_TRUE(std::holds_alternative<Unknown>(unseen({trouble::answer_lost, {}, Course::ask})));
    EXPECT_TRUE(std::get<Later>(unseen({trouble::token_expired, {}, Course::rest})).whole_account);
}

TEST(NetworkTroubles, SayWhyAndWhatToDo)
{
    EXPECT_STREQ(trouble_words("token-expired: Error validating access token").why, "Tilgangsnøkkelen er gått ut.");
    EXPECT_STRNE(trouble_words("token-expired").remedy, "");
    EXPECT_STRNE(trouble_words("too-long").why, "");
    EXPECT_STREQ(trouble_words("Mailbox full: 4.2.2").why, "");
    EXPECT_EQ(trouble::word_of("token-expired: Error: x"), "token-expired");
    EXPECT_EQ(trouble::word_of("too-long"), "too-long");
}

TEST(NetworkGuides, EndWithWhatWorksWithoutApproval)
{
    for (const char* driver : {"facebook", "instagram", "linkedin"}) {
        ASSERT_GE(guide_of(driver).size(), 4u) << driver;
        EXPECT_STREQ(guide_of(driver).back().title, "Dette virker uten godkjenning");
    }
    EXPECT_TRUE(guide_of("smtp").empty());
}

TEST(NetworkSecrets, AreATokenAndAnAppsSecretAfterIt)
{
    EXPECT_EQ(secret_of(" token \r\n app \n").token, "token");
    EXPECT_EQ(secret_of(" token \r\n app \n").app_secret, "app");
    EXPECT_EQ(secret_of("token app").app_secret, "app");
    EXPECT_EQ(secret_of("token").app_secret, "");
    EXPECT_EQ(secret_of("").token, "");
}

} // namespace samband::channels::networks
