#include "base/cut_text.h"

#include <gtest/gtest.h>

namespace samband {

TEST(CutText, CutsBetweenCharacters)
{
    EXPECT_EQ(cut_text("", 5), "");
    EXPECT_EQ(cut_text("vann", 5), "vann");
    EXPECT_EQ(cut_text("vannet", 5), "vanne");
    EXPECT_EQ(cut_text("bløt", 3), "bl") << "ø is two bytes";
    EXPECT_EQ(cut_text("bløt", 4), "blø");
    EXPECT_EQ(cut_text("🌊🌊", 7), "🌊");
    EXPECT_EQ(cut_text("\xC3", 5), "unreadable");
    EXPECT_EQ(cut_text(std::string_view("vann\0is", 7), 7), "vann") << "PostgreSQL keeps no NUL";
}

} // namespace samband
