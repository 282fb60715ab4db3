#include "base/id.h"
#include "base/random.h"

#include <gtest/gtest.h>

#include <unordered_set>

using namespace samband;

TEST(Id, reads_and_writes_its_36_characters)
{
    const std::string text = "01932c07-209c-7d6b-9abc-def012345678";
    const auto id = Id::parse(text);
    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), text);
    EXPECT_EQ(Id::parse("01932C07-209C-7D6B-9ABC-DEF012345678"), id);
    EXPECT_FALSE(id->nil());
    EXPECT_TRUE(Id().nil());
    EXPECT_EQ(Id().text(), "00000000-0000-0000-0000-000000000000");
}

TEST(Id, refuses_what_is_no_id)
{
    const std::string good = "01932c07-209c-7d6b-9abc-def012345678";
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const char bad : {'g', ' ', '/', ':', '@', '`', '\0', '\xe5'}) {
            std::string text = good;
            text[i] = bad;
            EXPECT_FALSE(Id::parse(text)) << text;
        }
    EXPECT_FALSE(Id::parse(""));
    EXPECT_FALSE(Id::parse(good + " "));
    EXPECT_FALSE(Id::parse(good.substr(1)));
    EXPECT_FALSE(Id::parse("{" + good + "}"));
    EXPECT_FALSE(Id::parse("01932c07209c7d6b9abcdef012345678"));
    EXPECT_FALSE(Id::parse("01932c07-209c-7d6b-9abcd-ef012345678"));
}

TEST(Id, v7_has_time_version_and_variant)
{
    std::array<std::uint8_t, 10> ones;
    ones.fill(0xff);
    const Id id = Id::v7({0x0123'4567'89abLL * 1000 + 999}, ones);
    EXPECT_EQ(id.text(), "01234567-89ab-7fff-bfff-ffffffffffff");
    EXPECT_EQ(Id::v7({0}, {}).text(), "00000000-0000-7000-8000-000000000000");
}

TEST(Id, v7_sorts_by_time_as_text_and_as_value)
{
    Instant at{1'700'000'000'000'000};
    Id last = Id::v7(at, random_bytes<10>());
    for (int i = 0; i < 1000; ++i) {
        at = at.plus_ms(1);
        const Id next = Id::v7(at, random_bytes<10>());
        EXPECT_LT(last, next);
        EXPECT_LT(last.text(), next.text());
        EXPECT_EQ(Id::parse(next.text()), next);
        last = next;
    }
}

TEST(Id, hashes_tell_ids_apart)
{
    std::unordered_set<std::size_t> hashes;
    for (int i = 0; i < 1000; ++i) hashes.insert(std::hash<Id>()(Id::v7({i * 1000}, {})));
    EXPECT_EQ(hashes.size(), 1000u);
}

TEST(Random, differs_and_has_the_length_asked_for)
{
    EXPECT_NE(random_token(), random_token());
    EXPECT_EQ(random_token().size(), 43u);
    EXPECT_EQ(random_token(16).size(), 22u);
    EXPECT_EQ(random_token(0), "");
    EXPECT_NE(random_bytes<16>(), random_bytes<16>());
    EXPECT_EQ(random_token(64).find_first_of("+/="), std::string::npos);
}
