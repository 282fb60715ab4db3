#include "search/words.h"

namespace samband::search {

static std::vector<std::string> stems(std::string_view text)
{
    std::vector<std::string> found;
    for (const Word& word : words_of(text)) found.push_back(word.stem);
    return found;
}

TEST(SearchWords, FoldsCaseAndMarksButKeepsNorwegianLetters)
{
    const auto words = words_of("LØTEN kafé Ådalsbruk");
    ASSERT_EQ(words.size(), 3u);
    EXPECT_EQ(words[0].folded, "løten");
    EXPECT_EQ(words[1].folded, "kafe");
    EXPECT_EQ(words[2].folded, "ådalsbruk");
    EXPECT_EQ(words[1].start, 7u);
}

TEST(SearchWords, FormsOfAWordHaveOneStem)
{
    EXPECT_EQ(stems("skolene"), stems("skolen"));
    EXPECT_EQ(stems("kommunene"), stems("kommuner"));
    EXPECT_NE(stems("vann"), stems("vei"));
}

TEST(SearchWords, PunctuationIsNoWord)
{
    EXPECT_TRUE(words_of(" … – !? \" ' () ").empty());
    EXPECT_EQ(match_text("\" OR * ' : &", db::Dialect::sqlite).find('&'), std::string::npos);
}

TEST(SearchWords, WhatAStrangerTypesIsNeverAnOperator)
{
    for (const char* query : {"a\" OR \"b", "a' | 'b", "NEAR(a b)", "a:*", "col:a", "-a", "a^2", "x'; drop table y"}) {
        for (const char c : match_text(query, db::Dialect::postgres))
            EXPECT_TRUE(std::string_view("'&|:* ()").find(c) != std::string_view::npos ||
                        static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)))
                << query << " gives " << c;
    }
}

TEST(SearchWords, LongRunsAndManyWordsAreCut)
{
    EXPECT_LE(words_of(std::string(10'000, 'a')).at(0).folded.size(), most_word_bytes);
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += "ord ";
    EXPECT_EQ(words_of(text).size(), most_words);
    EXPECT_LE(words_of(text, most_query_words).size(), most_query_words);
}

TEST(SearchWords, BrokenUtf8DoesNotEndIt)
{
    EXPECT_NO_THROW(words_of("vann\xff\xfe vei \xc3"));
}

} // namespace samband::search
