#include "base/text_places.h"

#include <gtest/gtest.h>

#include <random>

using namespace samband;
using namespace std::string_literals;

TEST(Text, tells_utf8_by_rfc_3629)
{
    for (const char* good :
         {"", "a", "æøå", "😀", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbf",
          "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "12345678æ", "1234567æ12345678"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (const char* bad : {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2 ", "\xe0\x9f\xbf", "\xe2\x82",
                            "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
                            "\xff", "\xfe", "\xf0\x90\x80", "1234567\xff", "12345678\xe2\x82", "\xe2\x28\xa1"})
        EXPECT_FALSE(is_utf8(bad)) << to_hex(bad);
    EXPECT_TRUE(is_utf8("a\0b"s));
    EXPECT_EQ(utf8_prefix("æ\xff"
                          "b"),
              2u);
}

/// Every code point, encoded by the book, is right; every other sequence of up to three bytes is wrong.
TEST(Text, tells_utf8_for_all_short_sequences)
{
    std::size_t good = 0;
    for (unsigned i = 0; i < 0x10000; ++i) good += is_utf8({reinterpret_cast<const char*>(&i), 2});
    EXPECT_EQ(good, 128u * 128 + 1920);
    good = 0;
    for (unsigned i = 0; i < 0x1000000; ++i) good += is_utf8({reinterpret_cast<const char*>(&i), 3});
    EXPECT_EQ(good, 128u * 128 * 128 + 2 * 128 * 1920 + (0x10000 - 0x800 - 0x800));
}

TEST(Text, mends_what_is_no_utf8)
{
    EXPECT_EQ(to_utf8("a\xff\xe2\x82z"), "a\uFFFD\uFFFD\uFFFDz");
    EXPECT_EQ(to_utf8("æøå"), "æøå");
    EXPECT_EQ(to_utf8("\xc3"), "\uFFFD");
}

TEST(Text, places_count_lines_and_characters)
{
    const std::string text = "ab\næø x\n";
    EXPECT_EQ(place_at(text, 0).column, 1);
    EXPECT_EQ(place_at(text, 8).line, 2);
    EXPECT_EQ(place_at(text, 8).column, 4);
    EXPECT_EQ(place_at(text, 99).line, 3);
}

TEST(Text, many_places_of_one_text_are_those_found_one_by_one)
{
    std::string text;
    for (int i = 0; text.size() < 3000; ++i) text += i % 700 == 0 ? "\n" : i % 3 == 0 ? "å" : "x";
    const TextPlaces places(text);
    for (std::size_t at = 0; at <= text.size() + 2; ++at) {
        ASSERT_EQ(places.at(at).line, place_at(text, at).line) << at;
        ASSERT_EQ(places.at(at).column, place_at(text, at).column) << at;
    }
    EXPECT_EQ(TextPlaces("").at(7).column, 1);
}

TEST(Text, trims_white_space_of_all_kinds)
{
    EXPECT_EQ(trim(" \t\r\n\v\fa b\u00a0\u2003\u3000\u202f "), "a b");
    EXPECT_EQ(trim("\u00a0\u2028\u0085"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("å"), "å");
    EXPECT_EQ(trim("\xa0"
                   "a\xc2"),
              "\xa0"
              "a\xc2"); // halves of characters are no white space
    EXPECT_EQ(trim("\0 "s), "\0"s);
}

TEST(Text, splits_and_joins)
{
    EXPECT_EQ(split("a,b,,c", ','), (std::vector<std::string_view>{"a", "b", "", "c"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
    EXPECT_EQ(split(",", ','), (std::vector<std::string_view>{"", ""}));
    EXPECT_EQ(join({"a", "b", "", "c"}, ", "), "a, b, , c");
    EXPECT_EQ(join({}, ", "), "");
    EXPECT_EQ(join({"", "", ""}, "-"), "--");
}

TEST(Text, slugs_are_addresses_people_can_say)
{
    EXPECT_EQ(slug("Vannet stenges på Ådalsbruk!"), "vannet-stenges-paa-aadalsbruk");
    EXPECT_EQ(slug("  Æ, Ø & Å?  "), "ae-oe-aa");
    EXPECT_EQ(slug("Café Ölmühle: Čáhcesuolu – đŧŋ"), "cafe-olmuhle-cahcesuolu-dtn");
    EXPECT_EQ(slug("2026/11"), "2026-11");
    EXPECT_EQ(slug("北京 😀 !"), "");
    EXPECT_EQ(slug("../../etc/passwd\0<x>"s), "etc-passwd-x");
    EXPECT_EQ(slug(std::string(100, 'a')), std::string(80, 'a'));
    EXPECT_EQ(slug(std::string(78, 'a') + " bcd"), std::string(78, 'a'));
    EXPECT_EQ(slug(std::string(80, 'a') + " bcd"), std::string(80, 'a'));
    EXPECT_EQ(slug(std::string(77, 'a') + " bc de"), std::string(77, 'a') + "-bc");
}

TEST(Text, escapes_html)
{
    EXPECT_EQ(escape_html("<a href=\"x\" id='y'>&amp;</a>"),
              "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    EXPECT_EQ(escape_html("Løten"), "Løten");
    EXPECT_EQ(escape_html(""), "");
    EXPECT_EQ(escape_html("<"), "&lt;");
    EXPECT_EQ(escape_html("a\0<"s), "a\0&lt;"s);
}

TEST(Text, hexadecimal_there_and_back)
{
    std::string bytes = "untouched";
    EXPECT_EQ(to_hex("\0\xff\x10"s), "00ff10");
    EXPECT_TRUE(from_hex("00Ff10", bytes));
    EXPECT_EQ(bytes, "\0\xff\x10"s);
    for (const char* bad : {"0", "0g", "00 ", " 00", "00:ff", "zz", "0x"}) EXPECT_FALSE(from_hex(bad, bytes)) << bad;
    EXPECT_EQ(bytes, "\0\xff\x10"s) << "a refusal leaves it as it was";
    EXPECT_TRUE(from_hex("", bytes));
    EXPECT_EQ(bytes, "");
}

TEST(Text, base64_by_rfc_4648)
{
    const std::vector<std::pair<std::string, std::string>> vectors{{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : vectors) {
        std::string back;
        EXPECT_EQ(to_base64(plain), coded);
        EXPECT_TRUE(from_base64(coded, back));
        EXPECT_EQ(back, plain);
    }
    EXPECT_EQ(to_base64("\xfb\xff"), "+/8=");
    EXPECT_EQ(to_base64url("\xfb\xff"), "-_8");
}

TEST(Text, base64_is_read_strictly)
{
    std::string bytes = "untouched";
    for (const char* bad : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zg==Zg==", "Zm9v\n", "Zm 9",
                            "-_8=", "====", "=", "Zg==\n", "Z===", "Zm9v===="})
        EXPECT_FALSE(from_base64(bad, bytes)) << bad;
    EXPECT_EQ(bytes, "untouched");
    for (int byte = 0; byte < 256; ++byte) { // one text alone for the same bytes
        const std::string one = std::string("AAA") + static_cast<char>(byte);
        EXPECT_TRUE(!from_base64(one, bytes) || to_base64(bytes) == one) << byte;
    }
}

TEST(Text, codes_come_back_for_any_bytes)
{
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        std::string bytes(random() % 100, '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        std::string back;
        ASSERT_TRUE(from_hex(to_hex(bytes), back));
        ASSERT_EQ(back, bytes);
        ASSERT_TRUE(from_base64(to_base64(bytes), back));
        ASSERT_EQ(back, bytes);
    }
}
