#include "base/problem.h"
#include "channels/hand_over.h"
#include "channels/trouble_words.h"

#include <gtest/gtest.h>

namespace samband::channels {

using rulebook::Channel;

static Account account_in(Channel channel, const std::string& address = {})
{
    Account account;
    account.channel = channel;
    account.driver = "hand-over";
    account.address = address;
    return account;
}

/// The field's words; empty if the link is taken.
static std::string fault_of(const std::string& link, const Account& account)
{
    try {
        EXPECT_EQ(read_pasted_link(" " + link + "\n", account), link);
        return {};
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        EXPECT_EQ(problem.fields().at(0).field, "link");
        return problem.fields().at(0).says;
    }
}

TEST(HandOver, TellsWhatEachChannelBears)
{
    HandOverPort port;
    EXPECT_EQ(port.abilities(account_in(Channel::x)).most, 280u);
    EXPECT_EQ(port.abilities(account_in(Channel::x)).unit, LengthUnit::x_weight);
    EXPECT_EQ(port.abilities(account_in(Channel::youtube)).title_most, 100u);
    EXPECT_EQ(port.abilities(account_in(Channel::youtube)).most, 5'000u);
    EXPECT_EQ(port.abilities(account_in(Channel::intranet)).most, 0u);
    EXPECT_FALSE(port.abilities(account_in(Channel::x)).corrects);
    EXPECT_FALSE(port.abilities(account_in(Channel::x)).withdraws);
    EXPECT_TRUE(port.abilities(account_in(Channel::instagram)).needs_picture);
}

TEST(HandOver, WaitsForAPerson)
{
    HandOverPort port;
    const Account account = account_in(Channel::x);
    const std::string secret;
    const Variant variant;
    const Shipment shipment{.account = account,
                            .secret = secret,
                            .variant = variant,
                            .parcels = {{}, {}},
                            .queued = {},
                            .at = {},
                            .stopping = {},
                            .picture = {}};
    ASSERT_EQ(port.ship(shipment).size(), 2u);
    EXPECT_EQ(std::get<Refused>(port.ship(shipment)[0]).error, "by-hand");
    EXPECT_TRUE(is_for_hands("by-hand"));
}

TEST(HandOver, GivesTheTextAsTheChannelHasIt)
{
    Variant variant;
    variant.title = "Vannet er borte";
    variant.text = "Vi er i gang.";
    variant.link = "https://www.loten.example/vann";
    EXPECT_EQ(text_to_copy(variant, Channel::x).text, "Vi er i gang.\n\nhttps://www.loten.example/vann");
    EXPECT_EQ(text_to_copy(variant, Channel::x).title, "");
    EXPECT_EQ(text_to_copy(variant, Channel::youtube).title, "Vannet er borte");
    EXPECT_EQ(text_to_copy(variant, Channel::instagram).text, "Vi er i gang.");
    variant.text.clear();
    EXPECT_EQ(text_to_copy(variant, Channel::x).text, "Vannet er borte\n\nhttps://www.loten.example/vann");
}

TEST(HandOver, TakesALinkThatLeadsToTheChannel)
{
    for (const auto& [channel, link] : {std::pair(Channel::x, "https://x.com/loten/status/1"),
                                        {Channel::x, "https://mobile.twitter.com/loten/status/1"},
                                        {Channel::youtube, "https://youtu.be/abc"},
                                        {Channel::youtube, "https://www.youtube.com/watch?v=abc"},
                                        {Channel::facebook, "https://m.facebook.com/1/posts/2"},
                                        {Channel::blog, "https://hva.som.helst/1"}})
        EXPECT_EQ(fault_of(link, account_in(channel)), "") << link;
    const Account flickr = account_in(Channel::forum, "https://www.flickr.com/photos/loten");
    EXPECT_EQ(fault_of("https://flickr.com/photos/loten/1", flickr), "");
    EXPECT_EQ(fault_of("https://live.flickr.com/1", flickr), "");
    EXPECT_NE(fault_of("https://flickr.com.evil.example/1", flickr), "");
}

TEST(HandOver, RefusesALinkThatLeadsElsewhere)
{
    for (const char* link : {"", "x.com/loten", "http://x.com/loten/status/1", "https://x.com.evil.example/1",
                             "https://notx.com/1", "https://evil.example/x.com", "https://x.com@evil.example/",
                             "https://evil.example\\@x.com/", "javascript:alert(1)", "https://x.com:8443/1",
                             "https://x.com/a b", "https://\u202ex.com/1", "https://youtube.com/watch?v=1"})
        EXPECT_NE(fault_of(link, account_in(Channel::x, "https://evil.example/")), "") << link;
    EXPECT_NE(fault_of("https://x.com/" + std::string(500, 'a'), account_in(Channel::x)), "");
}

TEST(Lengths, AreCountedInTheUnitOfTheChannel)
{
    const std::string text = "Hei 👍🏽 https://www.loten.example/en/lang/adresse/som/veier/tjuetre";
    EXPECT_EQ(length_in(text, LengthUnit::x_weight), 4u + 2u + 1u + 23u);
    EXPECT_EQ(length_in("👍🏽", LengthUnit::graphemes), 1u);
    EXPECT_EQ(length_in("👍🏽", LengthUnit::utf16_units), 4u);
    EXPECT_EQ(length_in(std::string(161, 'a'), LengthUnit::sms_parts), 2u);
    EXPECT_EQ(word(LengthUnit::x_weight), "x-weight");
}

} // namespace samband::channels
