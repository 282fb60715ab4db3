#include "publishing/quick_text.h"

#include <gtest/gtest.h>

namespace samband::publishing {
namespace {

Content quick_of(std::string_view text)
{
    const QuickText quick = quick_text(text);
    Content content;
    content.title = quick.title;
    content.body = quick.body;
    content.channels = {"website", "intranet"};
    return content;
}

TEST(QuickText, TheFirstSentenceIsTheTitle)
{
    const QuickText quick = quick_text("Vannet stenges kl. 9 på St. Hans. Tapp vann i bøtter.\nDet varer til 17. mai.");
    EXPECT_EQ(quick.title, "Vannet stenges kl. 9 på St. Hans");
    EXPECT_EQ(quick.body, "Tapp vann i bøtter.\nDet varer til 17. mai.");
    EXPECT_EQ(quick.body_at.line, 1);
    EXPECT_EQ(quick.body_at.column, 35);
    EXPECT_EQ(quick_text("# Åpent hus!\n\n- kaffe\n- kake").title, "Åpent hus!");
    EXPECT_EQ(quick_text("# Åpent hus!\n\n- kaffe\n- kake").body, "- kaffe\n- kake");
}

TEST(QuickText, OneSentenceIsBothTitleAndText)
{
    const QuickText quick = quick_text("  Badet er åpent igjen.");
    EXPECT_EQ(quick.title, "Badet er åpent igjen");
    EXPECT_EQ(quick.body, "Badet er åpent igjen.");
    EXPECT_EQ(quick.title_at.column, 3);
}

TEST(QuickText, ALongFirstSentenceIsCutInTheTitleAloneAndNothingIsLost)
{
    std::string text = "Vi";
    for (int i = 0; i < 60; ++i) text += " graver";
    text += ". Ferdig.";
    const QuickText quick = quick_text(text);
    EXPECT_LE(graphemes(quick.title), most_quick_title);
    EXPECT_EQ(quick.body, text);
}

TEST(QuickText, NothingIsNothing)
{
    for (const char* text : {"", "  \n ", "...", "#", "- \n-"}) {
        const QuickText quick = quick_text(text);
        EXPECT_TRUE(trim(quick.title).empty() || std::string(text).find(quick.title) != std::string::npos) << text;
        EXPECT_EQ(quick.body, trim(text)) << text;
    }
}

/// What the box shows of a draft gives the same draft back: opening and saving it changes nothing.
TEST(QuickText, TheBoxGivesTheDraftBack)
{
    for (const char* text : {"Badet er åpent.", "Badet er åpent. Velkommen!", "Er badet åpent? Ja.\n\nFra kl. 10.",
                             "Vann\nVann er stengt.", "Vann\n\nVann\n\nVann", "# Hei\n\n## Hå\n- en", "A. B. C.",
                             "Kom!", "…", "Møte 3. mars. Møte 3. mars. Møte 3. mars."}) {
        const Content first = quick_of(text);
        const Content again = quick_of(joined_text(first));
        EXPECT_EQ(again, first) << text;
        EXPECT_TRUE(fits_quick(first)) << text;
    }
}

TEST(QuickText, WhatTheQuickFormHasNoFieldForDoesNotFit)
{
    const Content plain = quick_of("Badet er åpent. Velkommen!");
    const auto without = [&](auto change) {
        Content content = plain;
        change(content);
        return fits_quick(content);
    };
    EXPECT_TRUE(without([](Content&) {}));
    EXPECT_TRUE(without([](Content& content) { content.pictures = {{"ab", "Et bad", "bad.jpg"}}; }));
    EXPECT_FALSE(without([](Content& content) { content.pictures.resize(2); }));
    EXPECT_FALSE(without([](Content& content) { content.lead = "Kom."; }));
    EXPECT_FALSE(without([](Content& content) { content.touches_staff = true; }));
    EXPECT_FALSE(without([](Content& content) { content.case_reference = "26/1"; }));
    EXPECT_FALSE(without([](Content& content) { content.channels = {"intranet"}; }));
    EXPECT_FALSE(without([](Content& content) { content.channels.insert("sms"); }));
    EXPECT_FALSE(without([](Content& content) { content.variants["facebook"] = {"", "Eget"}; }));
    EXPECT_FALSE(without([](Content& content) { content.title = "En helt annen tittel. Og mer"; }));
}

} // namespace
} // namespace samband::publishing
