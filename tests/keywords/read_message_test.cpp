#include "keywords/poll.h"
#include "keywords/read_message.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <random>

namespace samband::keywords {

TEST(ReadKeyword, TheFirstWordInWhateverCaseAndWithWhateverAroundIt)
{
    for (const char* text :
         {"VANN", "vann", " Vann. ", "\"vann\"", "vann!!!", "vann 😀", "😀vann", "VANN\u00A0", "vann\n"})
        EXPECT_EQ(read_message(text, "").word, "vann") << text;
    EXPECT_EQ(read_message("ÅPNINGSTIDER", "").word, "åpningstider");
    EXPECT_EQ(read_message("a\u030Apningstider", "").word, "åpningstider") << "a ring that stands by itself";
    EXPECT_EQ(read_message("Kafé i dag?", "").word, fold("kafé"));
    EXPECT_EQ(read_message("badet JA, gjerne", "").rest, "ja gjerne");
    for (const char* text : {"", "  ", "?!", "😀", "\u200B"}) EXPECT_EQ(read_message(text, "").word, "") << text;
}

TEST(ReadKeyword, StoppBesideAWordIsOfThatWord)
{
    for (const char* text : {"VANN STOPP", "STOPP VANN", "stop vann", "Vann stopp!", "vann, STOP"}) {
        const Read read = read_message(text, "");
        EXPECT_TRUE(read.stops) << text;
        EXPECT_EQ(read.word, "vann") << text;
    }
    EXPECT_FALSE(read_message("vann er det som har stoppet", "").stops);
    EXPECT_FALSE(read_message("vann er stopp i dag", "").stops) << "somebody tells something";
    EXPECT_FALSE(read_message("STOPP", "").stops) << "alone it is no code word's";
    EXPECT_FALSE(read_message("stopp stopp", "").stops);
}

TEST(ReadKeyword, TheWordOfASharedNumberIsPassedOver)
{
    EXPECT_EQ(read_message("LOTEN vann", "loten").word, "vann");
    EXPECT_EQ(read_message("loten", "Loten").word, "loten") << "alone it is what it says";
    EXPECT_EQ(read_message("løten post vann stopp", "Løten post").word, "vann");
    EXPECT_TRUE(read_message("løten post vann stopp", "Løten post").stops);
}

TEST(ReadKeyword, HelpIsAskedForByThatWordAlone)
{
    EXPECT_TRUE(read_message("Hjelp!", "").is_help);
    EXPECT_TRUE(read_message("LOTEN HJELP", "loten").is_help);
    EXPECT_FALSE(read_message("Hjelp, det brenner", "").is_help) << "a person asks, and is to be read by one";
    for (const char* reserved : {"stopp", "stop", "start", "hjelp", "help"}) EXPECT_TRUE(is_reserved(reserved));
    EXPECT_FALSE(is_reserved("stoppested"));
}

TEST(ReadKeyword, AnAnswerToAPollIsItsNumberOrItsWords)
{
    const std::vector<std::string> options{"Ja", "Nei", "Vet ikke", "3 år"};
    EXPECT_EQ(option_meant(options, "JA"), 1);
    EXPECT_EQ(option_meant(options, " vet  ikke!"), 3);
    EXPECT_EQ(option_meant(options, "2"), 2);
    EXPECT_EQ(option_meant(options, "3 år"), 4) << "the words, before a number in them";
    for (const char* none : {"", "0", "5", "kanskje", "99999999999999999999", "ja nei"})
        EXPECT_FALSE(option_meant(options, none)) << none;
}

/// Whatever bytes come, the reader answers, with right UTF-8, and the same when the case and what stands around differ.
TEST(ReadKeyword, AnyBytesAreReadAndCaseAndRoomChangeNothing)
{
    std::mt19937 random(20'261'123);
    const std::vector<std::string> bits{"vann", "STOPP",    "Stop", "hjelp", "å",       "Ø",
                                        "\xff", "\xf0\x9f", "😀",    " ",     "\n",      "\u00A0",
                                        "?",    "\u200d",   "\xc3", "1",     "a\u030A", std::string(1, '\0')};
    const std::vector<std::string> around{" ", "  ", "\t", "!", " 😀 ", "\u00A0", ". "};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t n = random() % 12; n > 0; --n) text += bits[random() % bits.size()];
        for (std::size_t n = random() % 6; n > 0; --n) text += static_cast<char>(random() % 256);
        const Read read = read_message(text, round % 3 == 0 ? "vann" : "");
        ASSERT_TRUE(is_utf8(read.word) && is_utf8(read.rest)) << to_hex(text);
        ASSERT_EQ(read.word, fold(read.word)) << to_hex(text);
        ASSERT_EQ(read.word.find(' '), std::string::npos);
        ASSERT_FALSE(read.stops && (read.word.empty() || read.word == "stopp" || read.word == "stop")) << to_hex(text);
        std::string plain;
        for (const std::string& word : words_in(text)) plain += word + around[random() % around.size()];
        const Read again = read_message(around[random() % around.size()] + plain, round % 3 == 0 ? "VANN" : "");
        ASSERT_EQ(again.word, read.word) << to_hex(text);
        ASSERT_EQ(again.rest, read.rest) << to_hex(text);
        ASSERT_EQ(again.stops, read.stops) << to_hex(text);
        ASSERT_EQ(again.is_help, read.is_help) << to_hex(text);
    }
}

} // namespace samband::keywords
