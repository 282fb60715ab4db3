#include "channels/sms/text.h"

#include "base/text.h"
#include "language/sms_alphabet.h"

#include <gtest/gtest.h>

#include <random>

namespace samband::channels::sms {

TEST(SmsText, goes_out_composed_and_with_plain_line_ends)
{
    EXPECT_EQ(as_sent("Va\u030Annet stenges\r\nkl. 12\rSlutt\n"), "Vånnet stenges\nkl. 12\nSlutt\n");
    EXPECT_TRUE(count("Va\u030Annet").size.gsm7) << "a ring on its own is the same letter";
    EXPECT_EQ(as_sent("a\xC3"), "a\uFFFD");
    EXPECT_EQ(as_sent("\r\n\r\r\n"), "\n\n\n");
}

TEST(SmsText, counts_for_the_composer)
{
    const Counted short_one = count("Vannet stenges i Brugata fra kl. 12 til 15.");
    EXPECT_EQ(short_one.size.parts, 1u);
    EXPECT_EQ(short_one.size.units + short_one.size.room, 160u);
    EXPECT_TRUE(short_one.forcing.empty());
    EXPECT_EQ(count("").size.parts, 0u);
}

TEST(SmsText, tells_each_forcing_character_with_its_place_and_what_may_stand_instead)
{
    const std::string text = "Vi «åpner» kl. 12–15… i Kárášjohka 😀\u00A0nå";
    const Counted counted = count(text);
    EXPECT_FALSE(counted.size.gsm7);
    std::vector<std::pair<std::string, std::string>> found;
    for (const Forcing& one : counted.forcing)
        found.emplace_back(text.substr(one.begin, one.end - one.begin),
                           one.instead ? std::string(*one.instead) : "none");
    const std::vector<std::pair<std::string, std::string>> expected{{"«", "\""},   {"»", "\""},   {"–", "-"},
                                                                    {"…", "..."},  {"á", "none"}, {"á", "none"},
                                                                    {"š", "none"}, {"😀", "none"}, {"\u00A0", " "}};
    EXPECT_EQ(found, expected) << "á→a would be another name";
    EXPECT_EQ(plainer(text), "Vi \"åpner\" kl. 12-15... i Kárášjohka 😀 nå");
}

TEST(SmsText, replaces_nothing_by_itself)
{
    EXPECT_EQ(as_sent("«12–15»"), "«12–15»");
}

TEST(SmsText, what_is_proposed_is_never_worse_and_letters_stay)
{
    std::mt19937 random(4);
    const std::vector<std::string> pieces{"a", "å", "€", "“", "”", "–", "—", "…",    "\u00A0",  "\u200B", "á", "ŋ",
                                          "Ž", "😀", "«", "»", "°", "½", "•", "\r\n", "a\u030A", "\t",     "'", " "};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i) text += pieces[random() % pieces.size()];
        const std::string plain = plainer(text);
        EXPECT_EQ(plainer(plain), plain);
        const Counted before = count(text);
        const Counted after = count(plain);
        for (const Forcing& left : after.forcing) EXPECT_FALSE(left.instead);
        EXPECT_EQ(before.forcing.empty(), before.size.gsm7);
        EXPECT_EQ(std::ranges::count_if(before.forcing, [](const Forcing& one) { return !one.instead; }),
                  static_cast<std::int64_t>(after.forcing.size()));
        for (std::size_t i = 1; i < before.forcing.size(); ++i)
            EXPECT_LE(before.forcing[i - 1].end, before.forcing[i].begin);
        EXPECT_EQ(count(as_sent(text)).size.units, before.size.units);
    }
}

TEST(SmsText, tells_no_more_than_a_hundred)
{
    std::string text;
    for (int i = 0; i < 1'000; ++i) text += "š";
    EXPECT_EQ(count(text).forcing.size(), forcing_most);
}

} // namespace samband::channels::sms
