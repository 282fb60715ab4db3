#include "people/mentioned.h"

namespace samband::people {
namespace {

TEST(Mentions, BeginAWord)
{
    EXPECT_EQ(words_after_at("@Kari, kan du? Spør @Leif Prøve."), (std::vector<std::string>{"Kari", "Leif Prøve"}));
    EXPECT_TRUE(words_after_at("kari@prove.example og @ alene").empty());
    EXPECT_EQ(words_after_at("(@Ola Nordmann) takk"), std::vector<std::string>{"Ola Nordmann"});
}

} // namespace
} // namespace samband::people
