#include "people/session.h"
#include "publishing/way_in.h"
#include "readership/asked.h"
#include "readership/counter.h"
#include "readership/showing.h"

#include <gtest/gtest.h>

namespace samband::readership {
namespace {

std::string way(const http::Request& request)
{
    return std::string(showing_of(request).value_or("-"));
}

http::Request by(const std::string& agent)
{
    http::Request request = opened("vann");
    request.headers = {{"user-agent", agent}};
    return request;
}

TEST(Showing, TheLinkSaysHowTheReaderCame)
{
    for (const char* word : {"nyhetsbrev", "sms", "facebook", "linkedin", "instagram", "oppslag", "presse", "liste",
                             "feed", "epost", "brev"})
        EXPECT_EQ(way(opened("vann", word, {{"sec-fetch-site", "cross-site"}})), word);
}

TEST(Showing, EveryChannelThatLeavesTheHouseHasAWordOfItsOwn)
{
    using rulebook::Channel;
    std::set<std::string_view> words{publishing::by_feed, publishing::by_embedded};
    for (int at = 0; at <= static_cast<int>(Channel::letter); ++at) {
        const auto channel = static_cast<Channel>(at);
        const std::string_view word = publishing::way_in(channel);
        EXPECT_EQ(word.empty(), channel == Channel::website || channel == Channel::intranet) << at;
        if (word.empty()) continue;
        EXPECT_TRUE(words.insert(word).second) << word;
        EXPECT_EQ(publishing::known_way_in(word), word);
        EXPECT_FALSE(name_of_way(word).empty());
    }
}

TEST(Showing, WhatAnybodyElseWritesInALinkIsNoWord)
{
    for (const char* forged : {"nyhetsbrev2", "NYHETSBREV", "rett", "andre", "nettstedet", "kari@loten.example",
                               "nyhetsbrev\n", " sms", "<script>", "01936e5a-dead-7000-8000-000000000001"})
        EXPECT_EQ(way(opened("vann", forged)), "rett") << forged;
    EXPECT_EQ(publishing::known_way_in(""), "");
}

TEST(Showing, WithoutAWordTheBrowserTellsWhetherASiteLedThere)
{
    EXPECT_EQ(way(opened("vann")), "rett");
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-site", "none"}})), "rett");
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-site", "same-origin"}})), "nettstedet");
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-site", "same-site"}})), "andre");
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-site", "cross-site"}})), "andre");
    EXPECT_EQ(way(opened("vann", "", {{"referer", "https://www.google.com/"}})), "andre");
    EXPECT_EQ(way(opened("vann", "", {{"referer", "https://LOTEN.example:8443/nyheter"}})), "nettstedet");
    EXPECT_EQ(way(opened("vann", "", {{"referer", "https://loten.example.evil.example/"}})), "andre");
    EXPECT_EQ(way(opened("vann", "", {{"referer", "about:blank"}})), "andre");
}

TEST(Showing, WhatNobodyAskedForOrReadsIsNotCounted)
{
    for (const char* header : {"sec-purpose", "purpose", "x-moz", "x-purpose"})
        EXPECT_EQ(way(opened("vann", "sms", {{header, "prefetch;prerender"}})), "-") << header;
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-dest", "empty"}})), "-");
    EXPECT_EQ(way(opened("vann", "", {{"sec-fetch-dest", "document"}})), "rett");
    http::Request json = opened("vann");
    json.wants_json = true;
    EXPECT_EQ(way(json), "-");
}

TEST(Showing, OurOwnPeopleAreNotCounted)
{
    http::Request request = opened("vann", "nyhetsbrev");
    request.cookies[std::string(people::visitor_cookie)] = "anybody";
    EXPECT_EQ(way(request), "nyhetsbrev");
    request.cookies[std::string(people::session_cookie)] = "kari";
    EXPECT_EQ(way(request), "-");
}

TEST(Showing, ProgramsThatSayWhatTheyAreAreNotCounted)
{
    for (const char* agent :
         {"", "curl/8.5.0", "facebookexternalhit/1.1", "WhatsApp/2.23.20.0", "python-requests/2.32",
          "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
          "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0 Safari/537.36",
          "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
          "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
          "Mozilla/5.0 (compatible; Baiduspider/2.0)"})
        EXPECT_EQ(way(by(agent)), "-") << agent;
    http::Request nameless = opened("vann");
    nameless.headers.clear();
    EXPECT_EQ(way(nameless), "-");
    for (const char* agent :
         {firefox, "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
                   "Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/466.0]"})
        EXPECT_EQ(way(by(agent)), "rett") << agent;
}

TEST(Counter, AddsUpByPageDayAndWayAndForgetsWhatIsTaken)
{
    Counter counter;
    for (int i = 0; i < 3; ++i) counter.note(opened("vann", "sms"));
    counter.note(opened("vann", "forged"));
    counter.note(opened("vei", "sms"));
    // By the clock on the wall: 23:30 and 00:30 in Oslo are two days, and one of UTC.
    counter.note(opened("vann", "sms", {}, from_oslo({{2026, 11, 21}, {0, 30, 0}})));
    http::Request elsewhere = opened("vann", "sms");
    elsewhere.municipality = "saltdal";
    counter.note(elsewhere);

    const auto taken = counter.take();
    ASSERT_EQ(taken.size(), 2u);
    const std::vector<Sum>& loten = taken.at("loten");
    ASSERT_EQ(loten.size(), 4u);
    EXPECT_EQ(loten[0].slug + std::string(loten[0].way_in), "vannrett");
    EXPECT_EQ(loten[1].showings, 3);
    EXPECT_EQ(to_string(loten[1].day) + std::string(loten[1].way_in), "2026-11-20sms");
    EXPECT_EQ(to_string(loten[2].day), "2026-11-21");
    EXPECT_EQ(loten[3].slug, "vei");
    EXPECT_EQ(taken.at("saltdal").front().showings, 1);
    EXPECT_TRUE(counter.take().empty());
    counter.put_back("loten", loten);
    counter.note(opened("vann", "sms"));
    EXPECT_EQ(counter.take().at("loten")[1].showings, 4);
}

TEST(Counter, GrowsNoFurtherThanItsLimit)
{
    Counter counter(2);
    for (int i = 0; i < 100; ++i) counter.note(opened("sak-" + std::to_string(i)));
    counter.note(opened("sak-0"));
    EXPECT_EQ(counter.take_left_out(), 98);
    EXPECT_EQ(counter.take_left_out(), 0);
    const auto taken = counter.take();
    ASSERT_EQ(taken.at("loten").size(), 2u);
    EXPECT_EQ(taken.at("loten")[0].showings, 2) << "what it holds counts on";
}

TEST(Counter, CountsEachOneFromManyThreads)
{
    Counter counter;
    std::vector<std::thread> threads;
    std::atomic<std::int64_t> taken = 0;
    const auto take = [&] {
        for (const auto& [municipality, sums] : counter.take())
            for (const Sum& sum : sums) taken += sum.showings;
    };
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&counter, t] {
            for (int i = 0; i < 2'000; ++i) counter.note(opened("sak-" + std::to_string((i + t) % 7), "feed"));
        });
    for (int i = 0; i < 50; ++i) take();
    for (std::thread& thread : threads) thread.join();
    take();
    EXPECT_EQ(taken, 8'000);
}

} // namespace
} // namespace samband::readership
