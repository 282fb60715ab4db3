#include "base/embedded.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace samband;

TEST(Embedded, the_first_migration_is_the_file_in_the_repository)
{
    const auto inside = embedded_under("migrations/");
    ASSERT_FALSE(inside.empty());
    std::ifstream file(std::string(SAMBAND_ROOT) + "/" + std::string(inside.front().name));
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_EQ(inside.front().bytes, text.str());
    EXPECT_EQ(embedded(inside.front().name), inside.front().bytes);
}

TEST(Embedded, files_are_sorted_and_each_is_found)
{
    std::string_view last;
    for (const EmbeddedFile& file : embedded_under("")) {
        EXPECT_LT(last, file.name);
        EXPECT_EQ(embedded(file.name), file.bytes);
        last = file.name;
    }
}

TEST(Embedded, an_unknown_name_is_nothing)
{
    EXPECT_FALSE(embedded("src/base/embedded.h").has_value());
    EXPECT_FALSE(embedded("migrations/").has_value());
    EXPECT_FALSE(embedded("").has_value());
    EXPECT_TRUE(embedded_under("no/such/folder/").empty());
}
