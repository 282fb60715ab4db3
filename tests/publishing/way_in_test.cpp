#include "publishing/channel_length.h"
#include "publishing/site_world.h"
#include "publishing/variant_for.h"
#include "publishing/way_in.h"

namespace samband::publishing {
namespace {

class WayIn : public SiteTest {};
SAMBAND_ON_BOTH_DATABASES(WayIn);

TEST_P(WayIn, TheLinkInAChannelSaysWhichChannelItIs)
{
    using rulebook::Channel;
    const Post post = out(written("Noe nytt"));
    const auto link = [&](Channel channel) { return variant_for(post, channel).link; };
    EXPECT_EQ(link(Channel::newsletter), "/nyheter/noe-nytt?fra=nyhetsbrev");
    EXPECT_EQ(link(Channel::facebook), "/nyheter/noe-nytt?fra=facebook");
    EXPECT_EQ(link(Channel::press), "/nyheter/noe-nytt?fra=presse");
    EXPECT_EQ(link(Channel::website), "/nyheter/noe-nytt");
    EXPECT_EQ(link(Channel::intranet), "/nyheter/noe-nytt");
    Content staff = written("Bare for oss");
    staff.channels = {"intranet"};
    EXPECT_EQ(variant_for(out(staff), Channel::newsletter).link, "") << "it has no page";
}

TEST_P(WayIn, WhatIsCountedOfAnSmsIsWhatIsSent)
{
    const Post post = out(written("Noe nytt"));
    const channels::Variant sms = variant_for(post, rulebook::Channel::sms);
    const std::string shown = text_in(post.content, rulebook::Channel::sms).text;
    EXPECT_EQ(sms.text, shown) << "no link of ours comes to it after it was counted";
    EXPECT_EQ(sms.text.find("fra="), std::string::npos);
}

TEST_P(WayIn, ThePageIsTheSameAndNamesItselfWithout)
{
    out(written("Noe nytt"));
    const std::string page = html(get("/nyheter/noe-nytt", "fra", "nyhetsbrev"));
    EXPECT_EQ(page, html(get("/nyheter/noe-nytt")));
    EXPECT_NE(page.find("<link rel=\"canonical\" href=\"https://loten.example.no/nyheter/noe-nytt\">"), page.npos);
    EXPECT_EQ(page.find("?fra=nyhetsbrev"), page.npos);
}

TEST_P(WayIn, TheRouteSaysThatItsPageDoesNotDependOnIt)
{
    const auto match = router_.find(http::Method::get, "/nyheter/noe-nytt");
    EXPECT_GT(match.route->cached_s, 0);
    EXPECT_EQ(match.route->passed_over, std::vector<std::string>{way_in_field});
}

} // namespace
} // namespace samband::publishing
