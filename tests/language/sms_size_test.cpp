#include "language/sms_alphabet.h"
#include "language/sms_size.h"

#include <gtest/gtest.h>

#include <random>

namespace samband::language {
namespace {

/// 3GPP TS 23.038 § 6.2.1, row by row as the table stands there (0x1B leads to the extension table).
const std::set<char32_t> sms_basic_of_standard = [] {
    std::set<char32_t> all{0x40,  0xA3,  0x24,  0xA5,  0xE8,  0xE9,  0xF9, 0xEC,  0xF2,  0xC7,  0x0A,
                           0xD8,  0xF8,  0x0D,  0xC5,  0xE5,  0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9,
                           0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0xC6,  0xE6, 0xDF,  0xC9,  0xA4,  0xA1,
                           0xC4,  0xD6,  0xD1,  0xDC,  0xA7,  0xBF,  0xE4, 0xF6,  0xF1,  0xFC,  0xE0};
    for (char32_t c = 0x20; c <= 0x7A; ++c)
        if (c != 0x24 && c != 0x40 && (c < 0x5B || c > 0x60)) all.insert(c);
    return all;
}();
const std::set<char32_t> sms_extension_of_standard{0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC};

std::string sms_times(std::string_view text, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

} // namespace

TEST(SmsAlphabet, is_that_of_the_standard_for_every_character)
{
    EXPECT_EQ(sms_basic_of_standard.size(), 127u);
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const std::size_t said = sms_basic_of_standard.contains(c) ? 1 : sms_extension_of_standard.contains(c) ? 2 : 0;
        ASSERT_EQ(septets_of(c), said) << "U+" << std::hex << static_cast<std::uint32_t>(c);
    }
}

TEST(SmsAlphabet, has_ours_and_lacks_those_of_the_sami_languages)
{
    for (const char32_t c : U"æøåÆØÅéèòäöü") EXPECT_TRUE(c == 0 || septets_of(c) == 1) << static_cast<std::uint32_t>(c);
    for (const char32_t c : U"áčđŋšŧžÁČĐŊŠŦŽïêóô«»–—“”’…\u00A0")
        EXPECT_EQ(c == 0 ? 0 : septets_of(c), 0u) << static_cast<std::uint32_t>(c);
}

TEST(SmsAlphabet, proposes_only_what_it_has_itself)
{
    for (char32_t c = 1; c < 0x3000; ++c) {
        const auto other = plain_spelling(c);
        if (!other) continue;
        EXPECT_EQ(septets_of(c), 0u) << static_cast<std::uint32_t>(c);
        for (const char letter : *other) EXPECT_EQ(septets_of(static_cast<unsigned char>(letter)), 1u) << *other;
    }
}

TEST(SmsSize, counts_what_the_standard_counts)
{
    struct Case {
        std::string text;
        bool gsm7;
        std::size_t units;
        std::size_t parts;
        std::size_t room;
    };
    const Case cases[] = {
        {"", true, 0, 0, 160},
        {sms_times("a", 143), true, 143, 1, 17},
        {sms_times("å", 160), true, 160, 1, 0},
        {sms_times("a", 161), true, 161, 2, 145},
        {sms_times("a", 306), true, 306, 2, 0},
        {sms_times("a", 307), true, 307, 3, 152},
        {sms_times("€", 80), true, 160, 1, 0},
        {sms_times("€", 81), true, 162, 2, 143},                             // 76 pairs and a lost septet, then 5 pairs
        {sms_times("a", 152) + "€" + sms_times("a", 10), true, 164, 2, 141}, // the pair goes whole into the next part
        {sms_times("á", 70), false, 70, 1, 0},
        {sms_times("á", 71), false, 71, 2, 63},
        {sms_times("á", 134), false, 134, 2, 0},
        {sms_times("😀", 35), false, 70, 1, 0},
        {sms_times("😀", 36), false, 72, 2, 61}, // 33 pairs and a lost unit, then 3 pairs
        {sms_times("a", 66) + "😀" + "aaa", false, 71, 2, 62},
    };
    for (const Case& it : cases) {
        const SmsSize size = sms_size(it.text);
        EXPECT_EQ(size.gsm7, it.gsm7) << it.text;
        EXPECT_EQ(size.units, it.units) << it.text;
        EXPECT_EQ(size.parts, it.parts) << it.text;
        EXPECT_EQ(size.room, it.room) << it.text;
    }
}

TEST(SmsSize, room_is_what_the_last_part_takes_and_no_more)
{
    std::mt19937 random(20261122);
    const std::vector<std::string> gsm{"a", "å", "€", "[", "\n", "Ω"};
    const std::vector<std::string> wide{"a", "á", "😀", "“", "ŋ"};
    for (int round = 0; round < 400; ++round) {
        const std::vector<std::string>& letters = round % 2 == 0 ? gsm : wide;
        std::string text = round % 2 == 0 ? "a" : "á";
        for (std::size_t i = random() % 400; i > 0; --i) text += letters[random() % letters.size()];
        const SmsSize size = sms_size(text);
        EXPECT_EQ(sms_size(text + sms_times("a", size.room)).parts, size.parts);
        EXPECT_EQ(sms_size(text + sms_times("a", size.room)).room, 0u);
        EXPECT_EQ(sms_size(text + sms_times("a", size.room + 1)).parts, size.parts + 1);
        const std::size_t each = size.gsm7 ? 153 : 67;
        if (size.parts > 1) {
            EXPECT_GE(size.parts * each, size.units + size.room);
            EXPECT_LE(size.parts * each, size.units + size.room + size.parts) << "a pair loses one unit a part at most";
        }
    }
}

} // namespace samband::language
