#include "base/embedded.h"

#include <gtest/gtest.h>

using namespace samband;

TEST(Embedded, an_unknown_name_is_nothing)
{
    EXPECT_FALSE(embedded("src/base/embedded.h").has_value());
    EXPECT_FALSE(embedded("").has_value());
    EXPECT_TRUE(embedded_under("no/such/folder/").empty());
}
