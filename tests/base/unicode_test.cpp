#include "base/text.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

using namespace samband;

TEST(Unicode, folds_case_and_marks_but_keeps_norwegian_letters)
{
    EXPECT_EQ(fold("Løten ÆØÅ"), "løten æøå");
    EXPECT_EQ(fold("CAFÉ Ärlig Müller naïve"), "cafe arlig muller naive");
    EXPECT_EQ(fold("A\u030a a\u030a"), "å å");         // a letter and a ring, not yet composed
    EXPECT_EQ(fold("Ǻ ǽ ǿ A\u0301\u030a"), "å æ ø a"); // a ring above another mark is no å
    EXPECT_EQ(fold("Čáhcesuolu Đ Ŧ Ŋ ž"), "cahcesuolu đ ŧ ŋ z");
    EXPECT_EQ(fold("STRASSE"), fold("straße"));
    EXPECT_EQ(fold("ΟΔΟΣ"), fold("οδος"));
    EXPECT_EQ(fold("İstanbul"), "istanbul");
    EXPECT_EQ(fold("a \u030a\u0301b  É "), "a b  e ");
    EXPECT_EQ(fold("हिन्दी 한국"), "हिन्दी 한국");
    EXPECT_EQ(fold(""), "");
}

TEST(Unicode, nfc_composes)
{
    EXPECT_EQ(nfc("a\u030a e\u0301"), "å é");
    EXPECT_EQ(nfc("Å\u212b"), "ÅÅ"); // the ångström sign is Å
    EXPECT_EQ(nfc("plain"), "plain");
    EXPECT_TRUE(is_utf8(nfc("å\xff\xe2\x82")));
}

TEST(Unicode, counts_what_people_see_as_characters)
{
    EXPECT_EQ(graphemes(""), 0u);
    EXPECT_EQ(graphemes("æøå"), 3u);
    EXPECT_EQ(graphemes("a\u030a"), 1u);
    EXPECT_EQ(graphemes("👩‍👩‍👧‍👦"), 1u);
    EXPECT_EQ(graphemes("🇳🇴🇸🇯"), 2u);
    EXPECT_EQ(graphemes("👍🏽!"), 2u);
    EXPECT_EQ(graphemes("\r\n"), 1u);
    EXPECT_EQ(graphemes("\r\n\n\r\u00ad\tåa"), 7u);  // by counting
    EXPECT_EQ(graphemes("\r\n\n\r\u00ad\tåa—"), 8u); // by ICU
    EXPECT_EQ(graphemes("\u00e9\u0301 \u02ff"), 3u);
    EXPECT_EQ(graphemes("e" + std::string(1000, 'x')), 1001u);
    std::string zalgo = "e";
    for (int i = 0; i < 10'000; ++i) zalgo += "\u0301";
    EXPECT_EQ(graphemes(zalgo), 1u);
}

TEST(Unicode, shortens_at_a_grapheme)
{
    EXPECT_EQ(shortened("Vannet stenges", 14), "Vannet stenges");
    EXPECT_EQ(shortened("Vannet stenges", 13), "Vannet steng…");
    EXPECT_EQ(shortened("Vannet stenges", 8), "Vannet…"); // no space before the dots
    EXPECT_EQ(shortened("ååå", 3), "ååå");
    EXPECT_EQ(shortened("ååå", 2), "å…");
    EXPECT_EQ(shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2),
              "👩‍👩‍👧‍👦…");
    EXPECT_EQ(shortened("abc", 1), "…");
    EXPECT_EQ(shortened("abc", 0), "");
    EXPECT_EQ(shortened("", 0), "");
    EXPECT_EQ(shortened("abcde\u0301", 5), "abcde\u0301") << "a mark joins the letter before it";
    EXPECT_EQ(shortened("abcdefe\u0301", 5), "abcd…");
    EXPECT_EQ(shortened("ab\r\ncdef", 4), "ab…") << "a line end is one";
}

static std::string any_unicode(std::mt19937& random, bool right)
{
    static const std::vector<std::string> pieces{
        "a",           "A", "å",      "\u030a", "\u0301", "Ǻ",  "é",  "ß",      "İ",      "Σ", "ﬁ", "한",    "न्",
        "👩‍👧", "🇳", "\u200d", " ",      "\u00a0", "\r", "\n", "\u0345", "\u1e9e", "ᾳ", "ǰ", "\u2126"};
    static const std::vector<std::string> wrong{"\xff",         "\xc3", "\xe2\x82",
                                                "\xed\xa0\x80", "\x80", std::string(1, '\0')};
    std::string text;
    for (auto n = random() % 12; n > 0; --n)
        text += !right && random() % 4 == 0 ? wrong[random() % wrong.size()] : pieces[random() % pieces.size()];
    return text;
}

TEST(Unicode, folding_and_composing_twice_change_nothing_more)
{
    std::mt19937 random(8);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = any_unicode(random, true);
        ASSERT_EQ(nfc(nfc(text)), nfc(text));
        ASSERT_EQ(fold(fold(text)), fold(text)) << text << " " << to_hex(text);
        ASSERT_EQ(fold(nfc(text)), fold(text)) << text << " " << to_hex(text);
    }
}

TEST(Unicode, hostile_text_breaks_nothing)
{
    std::mt19937 random(9);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = any_unicode(random, false);
        const std::size_t count = random() % 8;
        ASSERT_TRUE(is_utf8(fold(text))) << to_hex(text);
        ASSERT_TRUE(is_utf8(nfc(text))) << to_hex(text);
        ASSERT_TRUE(is_utf8(to_utf8(text)));
        ASSERT_LE(graphemes(shortened(text, count)), count) << to_hex(text);
        ASSERT_EQ(slug(text).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
        ASSERT_EQ(trim(trim(text)), trim(text));
    }
}

TEST(Unicode, threads_do_not_disturb_each_other)
{
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i)
                if (graphemes("👩‍👩‍👧‍👦 å") != 3 || fold("Ål") != "ål") ++wrong;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}
