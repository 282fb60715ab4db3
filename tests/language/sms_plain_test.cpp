#include "language/sms_plain.h"

#include "language/sms_size.h"

#include <gtest/gtest.h>

namespace samband::language {

TEST(SmsPlain, WritesWhatCanBePlainAndKeepsTheRest)
{
    const SmsPlain plain = sms_plain("“Hei” – vi sees … på Àsen 🙂🙂");
    EXPECT_EQ(plain.text, "\"Hei\" - vi sees ... på Àsen 🙂🙂") << "a letter may be of another name";
    EXPECT_EQ(plain.replaced, (std::vector<std::string>{"“", "”", "–", "…"}));
    EXPECT_EQ(plain.kept, (std::vector<std::string>{"À", "🙂"}));
    EXPECT_TRUE(plain.changes);
    EXPECT_FALSE(sms_plain("Blåbær, 50 € og [klammer]").changes);
    EXPECT_TRUE(sms_size(sms_plain("a\xcc\x8a\xc2\xa0 b").text).gsm7) << "a ring put on is å; a hard space is one";
}

TEST(SmsPlain, TakesAnEmojiOfManyPartsAsOne)
{
    for (const std::string emoji :
         {"👍🏽", "👨‍👩‍👧", "🇳🇴", "❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"}) {
        EXPECT_EQ(sms_plain("Hei " + emoji + " der").kept.size(), 1u) << emoji;
        EXPECT_EQ(end_of_character(emoji + "x", 0), emoji.size()) << emoji;
    }
    EXPECT_EQ(end_of_character("🇳🇴🇸🇪", 0), std::string("🇳🇴").size()) << "two flags";
    EXPECT_EQ(end_of_character("\xf0\x9f", 0), 2u) << "what is cut off ends";
}

} // namespace samband::language
